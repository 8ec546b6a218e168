package dk.skolevej.adgangslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of the log. {@code roller} are joined by commas. */
record Raekke(
        String kaede,
        int nr,
        Instant tidspunkt,
        String hvem,
        String roller,
        String sagsnummer,
        String skole,
        String handling,
        String grund,
        Boolean tilladt) {

    static final String COLUMNS = "kaede, nr, tidspunkt, hvem, roller, sagsnummer, skole, handling, grund, tilladt";

    /** As many letters as the column takes. */
    private static final int ROLES = 200;

    static Raekke of(String kaede, int nr, Instant tidspunkt, Adgang adgang) {
        String roles = adgang.roller().stream().sorted().collect(Collectors.joining(","));
        return new Raekke(
                kaede,
                nr,
                tidspunkt,
                adgang.hvem(),
                roles.substring(0, Math.min(roles.length(), ROLES)),
                adgang.sagsnummer(),
                adgang.skole(),
                adgang.handling().name(),
                adgang.grund(),
                adgang.tilladt());
    }

    static Raekke of(ResultSet rs) throws SQLException {
        return new Raekke(
                rs.getString("kaede"),
                rs.getInt("nr"),
                rs.getTimestamp("tidspunkt").toInstant(),
                rs.getString("hvem"),
                rs.getString("roller"),
                rs.getString("sagsnummer"),
                rs.getString("skole"),
                rs.getString("handling"),
                rs.getString("grund"),
                rs.getObject("tilladt", Boolean.class));
    }

    /** Everything the row says, in a form in which no two rows look alike. */
    String content() {
        return Stream.of(kaede, nr, tidspunkt.toEpochMilli(), hvem, roller, sagsnummer, skole, handling, grund, tilladt)
                .map(value -> value == null ? "-" : String.valueOf(value).length() + ":" + value)
                .collect(Collectors.joining(" "));
    }
}
