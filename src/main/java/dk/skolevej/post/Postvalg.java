package dk.skolevej.post;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much mail each person wants: the daily overview alone, or each new task besides. Whoever has not chosen is told of each: a task nobody
 * heard of waits until its deadline is near, and who finds it too much turns it off with the link in the mail.
 */
@Component
class Postvalg {

    private final JdbcClient jdbc;

    Postvalg(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean wantsEachTask(String login) {
        return jdbc.sql("select hver_opgave from postvalg where person = ?")
                .param(login)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void keepThoseWhoWantEachTask(Set<String> logins) {
        if (!logins.isEmpty()) {
            jdbc.sql("select person from postvalg where not hver_opgave and person in (:logins)")
                    .param("logins", logins)
                    .query(String.class)
                    .list()
                    .forEach(logins::remove);
        }
    }

    void choose(String login, boolean hverOpgave) {
        jdbc.sql("insert into postvalg (person, hver_opgave) values (?, true) on conflict do nothing")
                .param(login)
                .update();
        jdbc.sql("update postvalg set hver_opgave = ? where person = ?")
                .params(hverOpgave, login)
                .update();
    }
}
