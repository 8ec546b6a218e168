package dk.skolevej.indlaesning;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A file as text, one line at a time and no more of it in memory. UTF-8, with or without byte order mark, or Windows-1252: the first line that is
 * not plain ASCII decides. Blank lines are left out.
 */
final class Filtekst extends Reader {

    private static final int LONGEST_LINE = 2_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int DELETE = 0x7F;

    private final Filbytes file;
    private final byte[] bytes = new byte[LONGEST_LINE + 2];
    private int length;
    private Charset charset;
    private long line;
    private String text = "";
    private int at;
    private boolean inRow;

    Filtekst(Filbytes file) {
        this.file = file;
    }

    /** The number of the line that was read last. */
    long line() {
        return line;
    }

    /** The next line, which is still to be read; null at the end. */
    String peek() throws IOException {
        if (text != null && at == text.length()) {
            text = nextText();
            at = 0;
        }
        return text;
    }

    /** What was read is a whole row: the next one may begin. A row that goes on in another line has a quotation mark too many. */
    void endOfRow() {
        inRow = false;
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        boolean begins = text == null || at == text.length();
        if (peek() == null) {
            return -1;
        }
        if (begins && inRow) {
            throw new Ulaeselig(line - 1, "et anførselstegn er ikke lukket");
        }
        inRow = true;
        int count = Math.min(most, text.length() - at);
        text.getChars(at, at + count, into, from);
        at += count;
        return count;
    }

    private String nextText() throws IOException {
        while (nextLine()) {
            line++;
            String decoded = decoded();
            if (!decoded.isBlank()) {
                return decoded;
            }
        }
        return null;
    }

    /** @return false at the end of the file */
    private boolean nextLine() throws IOException {
        length = 0;
        int next;
        while ((next = file.read()) >= 0) {
            if (next < ' ' && next != '\t' && next != '\r' && next != '\n' || next == DELETE) {
                throw new Ulaeselig(line + 1, "filen er ikke en tekstfil; gem den som CSV");
            }
            bytes[length++] = (byte) next;
            if (next == '\n') {
                return true;
            }
            if (length > LONGEST_LINE) {
                throw new Ulaeselig(line + 1, "linjen er for lang: højst 2.000 tegn");
            }
        }
        return length > 0;
    }

    private String decoded() throws Ulaeselig {
        int from = 0;
        if (line == 1 && startsWithMark()) {
            charset = StandardCharsets.UTF_8;
            from = BYTE_ORDER_MARK.length;
        }
        if (isAscii(from)) {
            return new String(bytes, from, length - from, StandardCharsets.US_ASCII);
        }
        try {
            String decoded = charset == null ? firstBeyondAscii(from) : decoded(charset, from);
            if (decoded.indexOf('\uFEFF') >= 0) {
                throw new Ulaeselig(line, "midt i filen står et usynligt mærke (BOM); er to filer sat sammen?");
            }
            return decoded;
        } catch (CharacterCodingException e) {
            throw new Ulaeselig(line, "filen er hverken UTF-8 eller Windows-1252 hele vejen; gem den som UTF-8");
        }
    }

    private String firstBeyondAscii(int from) throws CharacterCodingException {
        try {
            String decoded = decoded(StandardCharsets.UTF_8, from);
            charset = StandardCharsets.UTF_8;
            return decoded;
        } catch (CharacterCodingException notUtf8) {
            charset = WINDOWS;
            return decoded(charset, from);
        }
    }

    private String decoded(Charset as, int from) throws CharacterCodingException {
        return as.newDecoder()
                .decode(ByteBuffer.wrap(bytes, from, length - from))
                .toString();
    }

    private boolean startsWithMark() {
        return length >= BYTE_ORDER_MARK.length
                && ByteBuffer.wrap(bytes, 0, BYTE_ORDER_MARK.length).equals(ByteBuffer.wrap(BYTE_ORDER_MARK));
    }

    private boolean isAscii(int from) {
        for (int i = from; i < length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        // whoever opened the file closes it
    }
}
