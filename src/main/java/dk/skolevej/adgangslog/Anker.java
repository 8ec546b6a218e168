package dk.skolevej.adgangslog;

import dk.skolevej.segl.Segl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Where a chain begins since its oldest rows were deleted: number and seal of the last row that went. {@code aftryk} is made of the rest with a key that
 * is not in the database, so nobody else can move an anchor past rows they want to be rid of.
 */
record Anker(String kaede, int nr, String segl, Instant beskaaret, String aftryk) {

    static final String COLUMNS = "kaede, nr, segl, beskaaret, aftryk";

    static Anker of(String kaede, int nr, String seal, Instant beskaaret, Segl segl) {
        return new Anker(kaede, nr, seal, beskaaret, segl.fingerprint(content(kaede, nr, seal, beskaaret)));
    }

    static Anker of(ResultSet rs) throws SQLException {
        return new Anker(
                rs.getString("kaede"),
                rs.getInt("nr"),
                rs.getString("segl"),
                rs.getTimestamp("beskaaret").toInstant(),
                rs.getString("aftryk"));
    }

    boolean isOurs(Segl segl) {
        return aftryk.equals(segl.fingerprint(content(kaede, nr, this.segl, beskaaret)));
    }

    /** Begins as no row's content and no seal does. */
    private static String content(String kaede, int nr, String seal, Instant beskaaret) {
        return "anker %s %d %s %d".formatted(kaede, nr, seal, beskaaret.toEpochMilli());
    }
}
