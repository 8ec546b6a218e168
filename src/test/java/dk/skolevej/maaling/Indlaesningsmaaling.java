package dk.skolevej.maaling;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What the files of a whole municipality take over HTTP, on a server with 512 MB, beside a bare read of the same file by the same CSV library. */
final class Indlaesningsmaaling {

    private static final int SCHOOLS = 50;
    private static final int PUPILS = 40_000;
    private static final int DAYS = 16;
    private static final int ROWS = PUPILS * DAYS;
    private static final int[] GROWTH = {10_000, 100_000, 1_000_000};
    private static final double MOST_SECONDS = 60;
    private static final double MOST_SECONDS_AGAIN = 30;
    private static final double MOST_SECONDS_OF_RULES = 20;

    /** One pupil in so many has been away day after day of late; the others now and then in the school year. */
    private static final int AWAY_OF_LATE = 20;

    private static final int DAYS_OF_A_SCHOOL_YEAR = 288;

    /** How much more a row may take among a million than among ten thousand. */
    private static final double MOST_GROWTH = 1.5;

    private final Side side;
    private final HttpClient http = HttpClient.newHttpClient();

    /** The file that was loaded last. */
    private String batch;

    private Indlaesningsmaaling(Side side) {
        this.side = side;
    }

    static void measure(Opstilling opstilling) throws Exception {
        try (var server = opstilling.startOursAtRest()) {
            new Indlaesningsmaaling(opstilling.ours(server)).measure();
        }
    }

    private void measure() throws Exception {
        openSchools();
        out(
                "%nA municipality's files: %d pupils at %d schools, PostgreSQL with fsync, a heap of 512 MB",
                PUPILS, SCHOOLS);
        out("%-32s%10s%12s%14s", "", "s", "rows/s", "bare reads");
        Path pupils = pupils();
        Path absence = absence(ROWS);
        double first = load("elever", pupils, "pupils", PUPILS, "nye");
        first += load("fravaer", absence, "absence", ROWS, "nye");
        double again = load("elever", pupils, "pupils again", PUPILS, "uaendrede");
        again += load("fravaer", absence, "absence again", ROWS, "uaendrede");
        double rules = countByTheRules();
        takeBackBoth();
        double[] each = new double[GROWTH.length];
        for (int nr = 0; nr < GROWTH.length; nr++) {
            int rows = GROWTH[nr];
            each[nr] = load("fravaer", absence(rows), "absence, " + rows + " rows", rows, "nye") / rows;
            rollBack();
        }
        double growth = each[each.length - 1] / each[0];
        judge(first <= MOST_SECONDS, "both files within %.0f s (%.1f s)", MOST_SECONDS, first);
        judge(again <= MOST_SECONDS_AGAIN, "both again within %.0f s (%.1f s)", MOST_SECONDS_AGAIN, again);
        judge(
                rules <= MOST_SECONDS_OF_RULES,
                "the rules over all pupils within %.0f s (%.1f s)",
                MOST_SECONDS_OF_RULES,
                rules);
        judge(
                growth <= MOST_GROWTH,
                "a row among a million takes at most %.1f times one among ten thousand (%.2f)",
                MOST_GROWTH,
                growth);
    }

    private double load(String what, Path file, String name, int rows, String all) throws Exception {
        double bare = bareRead(file);
        long start = System.nanoTime();
        String answer = send("/api/import/" + what, "POST", "text/csv", BodyPublishers.ofFile(file), 200);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!answer.contains("\"" + all + "\":" + rows + ",")) {
            throw new IllegalStateException("not " + rows + " " + all + ": " + answer);
        }
        batch = answer.replaceAll(".*\"batch\":(\\d+).*", "$1");
        out("%-32s%10.2f%12.0f%14.1f", name, seconds, rows / seconds, seconds / bare);
        return seconds;
    }

    /** The counting that waits after the first file of absence: what a worker of the engine would do, in seconds. */
    private double countByTheRules() throws Exception {
        String job = first("select min(id_) from act_ru_job where process_def_key_ = 'opsporing'");
        long start = System.nanoTime();
        send("/engine-rest/job/" + job + "/execute", "POST", null, BodyPublishers.noBody(), 204);
        double seconds = (System.nanoTime() - start) / 1e9;
        out(
                "%-32s%10.2f%12.0f%14s",
                "rules, " + first("select count(*) from fravaershit") + " hits", seconds, ROWS / seconds, "");
        if (first("select count(*) from fravaershit").equals("0")) {
            throw new IllegalStateException("nobody was found");
        }
        return seconds;
    }

    private void takeBackBoth() throws Exception {
        rollBack();
        batch = first("select max(batch) from indlaesning where art = 'FRAVAER' and rullet_tilbage is null");
        rollBack();
    }

    private void rollBack() throws Exception {
        send("/api/import/" + batch, "DELETE", null, BodyPublishers.noBody(), 204);
    }

    private String first(String query) throws Exception {
        try (Connection connection = side.database().getConnection();
                var sql = connection.createStatement();
                var rs = sql.executeQuery(query)) {
            rs.next();
            return rs.getString(1);
        }
    }

    private String send(String path, String method, String type, HttpRequest.BodyPublisher body, int status)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(side.server().origin() + path))
                .method(method, body)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("admin:demo".getBytes(StandardCharsets.UTF_8)));
        if (type != null) {
            request.header("Content-Type", type);
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** The best of three, in seconds: every field of every row. */
    private static double bareRead(Path file) throws IOException {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            long letters = 0;
            CSVFormat format =
                    CSVFormat.DEFAULT.builder().setDelimiter(';').setTrim(true).get();
            try (Reader reader = Files.newBufferedReader(file);
                    CSVParser parser = CSVParser.parse(reader, format)) {
                for (CSVRecord row : parser) {
                    for (String field : row) {
                        letters += field.length();
                    }
                }
            }
            if (letters == 0) {
                throw new IOException("nothing in " + file);
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        return best;
    }

    private void openSchools() throws Exception {
        try (Connection connection = side.database().getConnection();
                PreparedStatement sql =
                        connection.prepareStatement("insert into skole (institutionsnummer, navn) values (?, ?)")) {
            for (int nr = 0; nr < SCHOOLS; nr++) {
                sql.setString(1, school(nr));
                sql.setString(2, "Skole " + nr);
                sql.addBatch();
            }
            sql.executeBatch();
        }
    }

    private static String school(int pupil) {
        return String.valueOf(700_001 + pupil % SCHOOLS);
    }

    private static Path pupils() throws IOException {
        Path file = file("elever.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "institutionsnummer;unilogin;cpr;fornavn;efternavn;klasse;klassetrin;foraelder1;foraeldremyndighed1;foraelder2;foraeldremyndighed2;beskyttet\n");
            for (int nr = 0; nr < PUPILS; nr++) {
                out.write("%s;e%07d;%02d1112%04d;Anna;Høst;%d.A;%d;Bo Høst;ja;Ida Ravn;ja;nej\n"
                        .formatted(school(nr), nr, 61 + nr / 6_000, 4_000 + nr % 6_000, nr % 10, nr % 10));
            }
        }
        return file;
    }

    private static Path absence(int rows) throws IOException {
        Path file = file("fravaer.csv");
        LocalDate last = LocalDate.now();
        int days = Math.max(DAYS, rows / PUPILS);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("institutionsnummer;unilogin;dato;lektion;kategori\n");
            for (int row = 0; row < rows; row++) {
                int pupil = row / days;
                int apart = pupil % AWAY_OF_LATE == 0 ? 1 : Math.max(1, DAYS_OF_A_SCHOOL_YEAR / days);
                LocalDate day = last.minusDays((long) (row % days) * apart);
                out.write(school(pupil) + ";e%07d;".formatted(pupil) + day + ";morgen;sygdom\n");
            }
        }
        return file;
    }

    private static Path file(String name) throws IOException {
        return Files.createDirectories(Path.of("target", "maaling")).resolve(name);
    }

    private static void judge(boolean met, String format, Object... values) {
        out((met ? "met    " : "NOT MET") + ": " + format, values);
    }

    private static void out(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
