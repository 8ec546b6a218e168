package dk.skolevej.maaling;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Many schools, each with staff like Bøgeskolen's: school number k has {@code lise<k>} for {@code lise}. PPR and the forvaltning are the same people
 * at all of them.
 */
final class Hegnkommune {

    private static final List<String> STAFF = List.of("lise", "tove", "karl", "trine");
    private static final List<String> EVERYWHERE = List.of("pia", "frida");

    private final DataSource database;
    private final boolean stock;

    Hegnkommune(DataSource database, boolean stock) {
        this.database = database;
        this.stock = stock;
    }

    /** SQL's cases for what a column of Bøgeskolen's holds in copy number {@code k}. */
    static String copied(int schools) {
        String school = "mod(k, " + schools + ")";
        return " when " + school + " = 0 then %1$s when %1$s = '" + Skole.BOEGESKOLEN.nummer() + "' then (200000 + "
                + school + ")::text when %1$s in (" + quoted(STAFF) + ") then %1$s || " + school;
    }

    void found(int schools) throws SQLException {
        String numbers = "generate_series(1, " + (schools - 1) + ") k";
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "insert into act_id_tenant (id_, rev_, name_) select 200000 + k, 1, 'Skole ' || k from " + numbers);
            sql.execute(
                    "insert into act_id_user (id_, rev_, first_, last_) select id_ || k, 1, first_, last_ from act_id_user, "
                            + numbers + " where id_ in (" + quoted(STAFF) + ")");
            sql.execute(
                    "insert into act_id_membership (user_id_, group_id_) select user_id_ || k, group_id_ from act_id_membership, "
                            + numbers + " where user_id_ in (" + quoted(STAFF) + ")");
            sql.execute(
                    "insert into act_id_tenant_member (id_, tenant_id_, user_id_) select id_ || k, 200000 + k, case when user_id_ in ("
                            + quoted(EVERYWHERE) + ") then user_id_ else user_id_ || k end from act_id_tenant_member, "
                            + numbers
                            + " where tenant_id_ = '" + Skole.BOEGESKOLEN.nummer() + "' and user_id_ in ("
                            + quoted(STAFF) + ", "
                            + quoted(EVERYWHERE) + ")");
            if (!stock) {
                sql.execute("insert into skole (institutionsnummer, navn) select 200000 + k, 'Skole ' || k from "
                        + numbers);
            }
        }
    }

    /** Deadlines from five days ago to eight weeks ahead, as in cases that were not all opened on the same day. */
    void spreadDeadlines() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "update act_ru_task set due_date_ = create_time_ + (mod(abs(hashtext(id_)), 60) - 5) * interval '1 day'"
                            + " where due_date_ is not null");
            sql.execute("vacuum analyze");
        }
    }

    private static String quoted(List<String> logins) {
        return logins.stream().map(login -> "'" + login + "'").collect(Collectors.joining(", "));
    }
}
