package dk.skolevej.adgang;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;

/** Files from outside (diagrams, forms and tables for a deployment), counted and measured before the engine takes them all in. */
final class SentFiles {

    /** All of our own diagrams, forms and tables together are a fifth of this. */
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final int MOST_PARTS = 100;
    private static final int MOST_BYTES_A_PART = 1024 * 1024;

    /** Says what the limit is, for the caller. */
    static final class TooMuch extends Exception {

        private TooMuch(String besked) {
            super(besked);
        }
    }

    private SentFiles() {}

    static void check(String contentType, byte[] body) throws TooMuch, SentJson.Unusable {
        try {
            int parts = 0;
            for (FileItemIterator part = new FileUpload().getItemIterator(context(contentType, body));
                    part.hasNext(); ) {
                parts++;
                if (parts > MOST_PARTS) {
                    throw new TooMuch("Der er for mange filer: højst 100 dele ad gangen.");
                }
                if (isTooLarge(part.next().openStream())) {
                    throw new TooMuch("En af filerne er for stor: højst 1 MB for hver.");
                }
            }
        } catch (FileUploadException | IOException malformed) {
            throw SentJson.unreadable();
        }
    }

    private static boolean isTooLarge(InputStream part) throws IOException {
        return part.readNBytes(MOST_BYTES_A_PART + 1).length > MOST_BYTES_A_PART;
    }

    private static UploadContext context(String contentType, byte[] body) {
        return new UploadContext() {
            @Override
            public String getCharacterEncoding() {
                return StandardCharsets.UTF_8.name();
            }

            @Override
            public String getContentType() {
                return contentType;
            }

            @Override
            public int getContentLength() {
                return body.length;
            }

            @Override
            public long contentLength() {
                return body.length;
            }

            @Override
            public InputStream getInputStream() {
                return new ByteArrayInputStream(body);
            }
        };
    }
}
