package dk.skolevej.fravaer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** A small column chart as a picture in a form: a dark column of days absent in a pale one of school days. */
final class Soejlediagram {

    private static final int LEFT = 10;
    private static final int COLUMN = 48;
    private static final int BAR = 28;
    private static final int TOP = 24;
    private static final int HEIGHT = 120;
    private static final int BELOW = 26;

    /** One column: {@code ud} of {@code af} days; 0 school days when nobody knows. */
    record Soejle(String navn, double ud, int af) {}

    private Soejlediagram() {}

    static String of(List<Soejle> columns) {
        double most = columns.stream()
                .mapToDouble(column -> Math.max(column.ud(), column.af()))
                .max()
                .orElse(1);
        StringBuilder drawn = new StringBuilder();
        for (int nr = 0; nr < columns.size(); nr++) {
            drawn.append(column(columns.get(nr), LEFT + nr * COLUMN, HEIGHT / Math.max(1, most)));
        }
        int width = 2 * LEFT + columns.size() * COLUMN;
        String svg =
                "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' font-family='sans-serif' font-size='12' text-anchor='middle'>%s<path d='M%d %dH%d' stroke='#333'/></svg>"
                        .formatted(width, TOP + HEIGHT + BELOW, drawn, LEFT, TOP + HEIGHT, width - LEFT);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static String column(Soejle column, int x, double scale) {
        int middle = x + COLUMN / 2;
        return bar(middle, column.af() * scale, "#d5dde6")
                + bar(middle, column.ud() * scale, "#1d4f91")
                + text(
                        middle,
                        TOP + HEIGHT - (int) (Math.max(column.ud(), column.af()) * scale) - 6,
                        Tal.of(column.ud()))
                + text(middle, TOP + HEIGHT + 18, column.navn());
    }

    private static String bar(int middle, double height, String colour) {
        return String.format(
                Locale.ROOT,
                "<rect x='%d' y='%.1f' width='%d' height='%.1f' fill='%s'/>",
                middle - BAR / 2,
                TOP + HEIGHT - height,
                BAR,
                height,
                colour);
    }

    private static String text(int x, int y, String words) {
        return "<text x='%d' y='%d' fill='#222'>%s</text>".formatted(x, y, words);
    }
}
