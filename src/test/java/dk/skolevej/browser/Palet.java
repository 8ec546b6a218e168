package dk.skolevej.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Makes the picture of a page small: its 64 commonest colours are all that one needs to read it. */
final class Palet {

    private static final int COLOURS = 64;

    /** Five bits of red, green and blue each. */
    private static final int SHADES = 1 << 15;

    private final BufferedImage picture;
    private final long[] count = new long[SHADES];
    private final long[][] sum = new long[3][SHADES];
    private final byte[][] palette = new byte[3][COLOURS];
    private final int[] nearest = new int[SHADES];

    private Palet(BufferedImage picture) {
        this.picture = picture;
        eachPixel((x, y, rgb) -> {
            int shade = shade(rgb);
            count[shade]++;
            for (int band = 0; band < 3; band++) {
                sum[band][shade] += channel(rgb, band);
            }
        });
        choose();
    }

    /** @param png as the browser gives it */
    static byte[] small(byte[] png) throws IOException {
        return new Palet(ImageIO.read(new ByteArrayInputStream(png))).png();
    }

    private void choose() {
        int[] common = IntStream.range(0, SHADES)
                .filter(shade -> count[shade] > 0)
                .boxed()
                .sorted(Comparator.comparing((Integer shade) -> -count[shade]))
                .limit(COLOURS)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int colour = 0; colour < common.length; colour++) {
            for (int band = 0; band < 3; band++) {
                palette[band][colour] = (byte) mean(band, common[colour]);
            }
        }
        for (int shade = 0; shade < SHADES; shade++) {
            if (count[shade] > 0) {
                nearest[shade] = nearest(shade, common);
            }
        }
    }

    private int nearest(int shade, int[] common) {
        return IntStream.range(0, common.length)
                .boxed()
                .min(Comparator.comparing(colour -> distance(shade, common[colour])))
                .orElseThrow();
    }

    private long distance(int shade, int other) {
        return IntStream.range(0, 3)
                .mapToLong(band -> mean(band, shade) - mean(band, other))
                .map(difference -> difference * difference)
                .sum();
    }

    private long mean(int band, int shade) {
        return Math.round((double) sum[band][shade] / count[shade]);
    }

    private byte[] png() throws IOException {
        var colours = new IndexColorModel(8, COLOURS, palette[2], palette[1], palette[0]);
        var indexed =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
        eachPixel((x, y, rgb) -> indexed.getRaster().setSample(x, y, 0, nearest[shade(rgb)]));
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam tightly = writer.getDefaultWriteParam();
        tightly.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        tightly.setCompressionQuality(0);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(indexed, null, null), tightly);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private interface Pixel {
        void at(int x, int y, int rgb);
    }

    private void eachPixel(Pixel pixel) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                pixel.at(x, y, picture.getRGB(x, y));
            }
        }
    }

    private static int channel(int rgb, int band) {
        return rgb >> 8 * band & 0xff;
    }

    private static int shade(int rgb) {
        return channel(rgb, 2) >> 3 << 10 | channel(rgb, 1) >> 3 << 5 | channel(rgb, 0) >> 3;
    }
}
