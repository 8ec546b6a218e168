package dk.skolevej.segl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SeglTest {

    private static final String CASE = "FP-2026-00001";
    private static final String OTHER_CASE = "FP-2026-00002";
    private static final String TEXT = "Mynte Havtorn 000219-0001 æøå 😀 <script>";

    private final Hovednoegle first = Hovednoegle.fresh();
    private DataSource database;
    private JdbcClient jdbc;

    @BeforeEach
    void emptyDatabase() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        database = h2;
        jdbc = JdbcClient.create(database);
        jdbc.sql(
                        "create table noegle (navn varchar(64) primary key, forseglet_noegle text not null, hovednoegle int not null)")
                .update();
        Noegler noegler = new Noegler(jdbc, first);
        List.of(Segl.FAELLES, Noegler.PSEUDONYM, CASE, OTHER_CASE).forEach(noegler::create);
    }

    @Test
    void givesBackExactlyWhatItSealed() {
        String sealed = with(first).seal(CASE, TEXT);
        assertThat(sealed).doesNotContain("Mynte", "0002190001");
        assertThat(with(first).unseal(CASE, sealed)).isEqualTo(TEXT);
        assertThat(with(first).unseal(CASE, with(first).seal(CASE, ""))).isEmpty();
        assertThat(with(first).seal(CASE, null)).isNull();
        assertThat(with(first).unseal(CASE, null)).isNull();
    }

    @Test
    void sealsTheSameDifferentlyEachTime() {
        assertThat(with(first).seal(CASE, TEXT)).isNotEqualTo(with(first).seal(CASE, TEXT));
    }

    @Test
    void opensNothingWithAnotherCasesKey() {
        String sealed = with(first).seal(CASE, TEXT);
        assertThatThrownBy(() -> with(first).unseal(OTHER_CASE, sealed)).hasMessageNotContaining(TEXT);
        assertThatThrownBy(() -> with(first).unseal(Segl.FAELLES, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensNothingThatWasChangedOrNeverSealed() {
        String sealed = with(first).seal(CASE, TEXT);
        String changed = sealed.substring(0, 20) + (sealed.charAt(20) == 'A' ? 'B' : 'A') + sealed.substring(21);
        assertThatThrownBy(() -> with(first).unseal(CASE, changed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> with(first).unseal(CASE, "i klar tekst")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesWhatADatabaseCannotHold() {
        assertThatThrownBy(() -> with(first).seal(CASE, "a\0b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void callsANumberTheSameEachTimeAndOnlyInThisDatabase() {
        assertThat(with(first).pseudonym("myha01"))
                .matches("[0-9a-f]{32}")
                .isEqualTo(with(first).pseudonym("myha01"))
                .isNotEqualTo(with(first).pseudonym("myha02"));
        String here = with(first).pseudonym("myha01");
        emptyDatabase();
        assertThat(with(first).pseudonym("myha01")).isNotEqualTo(here);
    }

    @Test
    void refusesADatabaseThatAnotherMasterKeySealed() {
        assertThatThrownBy(() -> with(Hovednoegle.fresh()))
                .isInstanceOf(Noeglefejl.class)
                .hasMessageContaining("anden hovednøgle");
    }

    @Test
    void goesOnReadingAfterTheMasterKeyHasBeenRenewedAndTheOldOneTakenAway() {
        String sealed = with(first).seal(CASE, TEXT);
        String pseudonym = with(first).pseudonym("myha01");
        Hovednoegle renewed = first.rotated();
        assertThat(with(renewed).unseal(CASE, sealed)).isEqualTo(TEXT);

        Segl onlyTheNewest = with(Hovednoegle.of(renewed.newest().line()));
        assertThat(onlyTheNewest.unseal(CASE, sealed)).isEqualTo(TEXT);
        assertThat(onlyTheNewest.pseudonym("myha01")).isEqualTo(pseudonym);
        assertThatThrownBy(() -> with(first))
                .as("the old one opens nothing now")
                .isInstanceOf(Noeglefejl.class);
    }

    @Test
    void anOlderBackupIsUnreadableOnceTheMasterKeyOfItsDayIsGone() {
        Segl segl = with(first);
        String sealed = segl.seal(CASE, TEXT);
        var backup = jdbc.sql("select navn, forseglet_noegle, hovednoegle from noegle")
                .query()
                .listOfRows();

        jdbc.sql("delete from noegle where navn = ?").param(CASE).update();
        Hovednoegle renewed = first.rotated();
        with(renewed);
        jdbc.sql("delete from noegle").update();
        backup.forEach(row -> jdbc.sql("insert into noegle (navn, forseglet_noegle, hovednoegle) values (?, ?, ?)")
                .params(row.get("NAVN"), row.get("FORSEGLET_NOEGLE"), row.get("HOVEDNOEGLE"))
                .update());

        assertThat(with(renewed).unseal(CASE, sealed))
                .as("as long as the old one is kept")
                .isEqualTo(TEXT);
        jdbc.sql("delete from noegle").update();
        backup.forEach(row -> jdbc.sql("insert into noegle (navn, forseglet_noegle, hovednoegle) values (?, ?, ?)")
                .params(row.get("NAVN"), row.get("FORSEGLET_NOEGLE"), row.get("HOVEDNOEGLE"))
                .update());
        assertThatThrownBy(() -> with(renewed.newest())).isInstanceOf(Noeglefejl.class);
    }

    @Test
    void aNumberThatWasTakenBackGetsAnotherKey() {
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        Segl segl = with(first);
        String number = "FP-2026-00003";
        transactions.executeWithoutResult(transaction -> {
            segl.newCase(number);
            segl.seal(number, TEXT);
            transaction.setRollbackOnly();
        });
        String sealed = transactions.execute(transaction -> {
            segl.newCase(number);
            return segl.seal(number, TEXT);
        });
        assertThat(with(first).unseal(number, sealed)).isEqualTo(TEXT);
    }

    /** As a node that starts with this master key. */
    private Segl with(Hovednoegle key) {
        Noegler noegler = new Noegler(jdbc, key);
        noegler.renew();
        return new Segl(noegler);
    }
}
