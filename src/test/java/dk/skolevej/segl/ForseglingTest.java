package dk.skolevej.segl;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Scenarietest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database of a version that kept everything in clear is sealed when this version first starts on it. */
@Scenarietest
class ForseglingTest {

    private static final String SCHEMA = "gammel";
    private static final String LAST_IN_CLEAR = "3.6";

    @Autowired
    DataSource database;

    @Autowired
    List<JavaMigration> inJava;

    @Autowired
    Hovednoegle hovednoegle;

    private Connection connection;
    private String own;
    private JdbcClient jdbc;

    @BeforeEach
    void open() throws SQLException {
        flyway("latest").clean();
        flyway(LAST_IN_CLEAR).migrate();
        connection = database.getConnection();
        own = connection.getSchema();
        connection.setSchema(SCHEMA);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @AfterEach
    void close() throws SQLException {
        connection.setSchema(own);
        connection.close();
        flyway("latest").clean();
    }

    @Test
    void sealsWhatEarlierVersionsKeptInClear() {
        insert();

        flyway("latest").migrate();

        Segl segl = new Segl(new Noegler(jdbc, hovednoegle));
        String pupil = segl.pseudonym("myha01");
        Map<String, Object> row = jdbc.sql("select * from elev").query().singleRow();
        assertThat(row).containsEntry("pseudonym", pupil).containsEntry("klassetrin", 3);
        assertThat(segl.unseal(Segl.FAELLES, (String) row.get("forseglet_unilogin")))
                .isEqualTo("myha01");
        assertThat(unsealed(segl, "elev", "forseglet_navn", Segl.FAELLES)).isEqualTo("Mynte Havtorn");
        assertThat(unsealed(segl, "elev", "forseglet_cpr", Segl.FAELLES)).isEqualTo("0002190001");
        assertThat(row).containsEntry("cpr_pseudonym", segl.pseudonym("0002190001"));
        assertThat(unsealed(segl, "foraelder", "forseglet_navn", Segl.FAELLES)).isEqualTo("Pia Havtorn");
        assertThat(unsealed(segl, "svar", "forseglet_indhold", "FP-2026-00001")).isEqualTo("{\"a\":\"ondt i maven\"}");
        assertThat(unsealed(segl, "journal", "forseglet_tekst", "FP-2026-00001"))
                .isEqualTo("TIDLIG_INDSATS");
        assertThat(unsealed(segl, "tiltag", "forseglet_beskrivelse", "FP-2026-00001"))
                .isEqualTo("morgenmakker");
        assertThat(unsealed(segl, "tiltag", "forseglet_ansvarlig", "FP-2026-00001"))
                .isEqualTo("Karl Krogh");
        assertThat(unsealed(segl, "svar_uden_sag", "forseglet_indhold", Segl.FAELLES))
                .isEqualTo("{\"b\":\"kursus\"}");
        assertThat(jdbc.sql("select elev, aktiv_elev from forloeb").query().singleRow())
                .containsEntry("elev", pupil)
                .containsEntry("aktiv_elev", pupil);
        assertThat(jdbc.sql("select elev from foraelder").query(String.class).single())
                .isEqualTo(pupil);
        assertThat(jdbc.sql("select navn from noegle").query(String.class).set())
                .isEqualTo(Set.of(Segl.FAELLES, Noegler.PSEUDONYM, Noegler.AFTRYK, "FP-2026-00001"));
    }

    private void insert() {
        for (String row : List.of(
                "skole (institutionsnummer, navn) values ('101001', 'Bøgeskolen')",
                "elev (unilogin, skole, forseglet_navn, forseglet_cpr, klasse, klassetrin)"
                        + " values ('myha01', '101001', 'Mynte Havtorn', '0002190001', '3.B', 3)",
                "foraelder (elev, nr, forseglet_navn, foraeldremyndighed) values ('myha01', 1, 'Pia Havtorn', true)",
                "forloeb (sagsnummer, elev, aktiv_elev, skole, fase, kilde, oprettet)"
                        + " values ('FP-2026-00001', 'myha01', 'myha01', '101001', 'TIDLIG_INDSATS', 'medarbejder', current_timestamp)",
                "svar (sagsnummer, trin, nr, formular_version, afgivet, forseglet_indhold)"
                        + " values ('FP-2026-00001', 'registrerBekymring', 1, 1, current_timestamp, '{\"a\":\"ondt i maven\"}')",
                "svar_uden_sag (sagsnummer, trin, nr, formular_version, afgivet, forseglet_indhold)"
                        + " values ('SF-1', 'registrerFravaer', 1, 1, current_timestamp, '{\"b\":\"kursus\"}')",
                "journal (sagsnummer, tidspunkt, haendelse, forseglet_tekst)"
                        + " values ('FP-2026-00001', current_timestamp, 'fase', 'TIDLIG_INDSATS')",
                "journal (sagsnummer, tidspunkt, haendelse) values ('FP-2026-00001', current_timestamp, 'lukket')",
                "tiltag (sagsnummer, plan, indsatsforloeb, nr, forseglet_beskrivelse, forseglet_ansvarlig, fra, status)"
                        + " values ('FP-2026-00001', 1, 1, 1, 'morgenmakker', 'Karl Krogh', current_date, 'planlagt')")) {
            jdbc.sql("insert into " + row).update();
        }
    }

    private String unsealed(Segl segl, String table, String column, String key) {
        String sealed = jdbc.sql("select %s from %s where %1$s is not null".formatted(column, table))
                .query(String.class)
                .single();
        return segl.unseal(key, sealed);
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .javaMigrations(inJava.toArray(JavaMigration[]::new))
                .target(target)
                .cleanDisabled(false)
                .load();
    }
}
