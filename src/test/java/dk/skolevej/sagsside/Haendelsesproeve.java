package dk.skolevej.sagsside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.motor.Afvist;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;

/** Tells a case over REST what happened, and looks at it the same way. */
@TestComponent
class Haendelsesproeve {

    private final Scenarie scenarie;
    private final ForloebController rest;
    private final Journal journal;
    private final ObjectMapper json;

    Haendelsesproeve(Scenarie scenarie, ForloebController rest, Journal journal, ObjectMapper json) {
        this.scenarie = scenarie;
        this.rest = rest;
        this.journal = journal;
        this.json = json;
    }

    /** @param fields name and value, in turn */
    void tell(String login, Sag sag, String type, Object... fields) {
        Haendelse event = event(type, fields);
        scenarie.as(login, () -> {
            rest.happened(sag.sagsnummer(), event);
            return null;
        });
    }

    /** What the person is told when it is refused, in words; nothing is in the journal then. */
    Afvist refused(String login, Sag sag, String type, Object... fields) {
        int before = journal.of(sag.sagsnummer()).size();
        Throwable refusal = catchThrowable(() -> tell(login, sag, type, fields));
        assertThat(refusal).as("%s by %s", type, login).isInstanceOf(Afvist.class);
        assertThat(refusal.getMessage()).matches("[A-ZÆØÅ].+");
        assertThat(journal.of(sag.sagsnummer())).hasSize(before);
        return (Afvist) refusal;
    }

    Sagsoversigt seen(String login, Sag sag) {
        return scenarie.as(login, () -> rest.one(sag.sagsnummer()));
    }

    boolean sees(String login, Sag sag) {
        try {
            seen(login, sag);
            return true;
        } catch (Afvist e) {
            assertThat(e.status()).isEqualTo(404);
            return false;
        }
    }

    /** The numbers of the cases in the person's list. */
    List<String> list(String login) {
        return scenarie.as(login, () -> rest.list(null, null)).stream()
                .map(Sagsoversigt::sagsnummer)
                .toList();
    }

    /** Who and what, of the notes with this code. */
    List<String> notes(Sag sag, String haendelse) {
        return journal.of(sag.sagsnummer(), haendelse).stream()
                .map(note -> note.hvem() + ": " + note.tekst())
                .toList();
    }

    private Haendelse event(String type, Object... fields) {
        Map<String, Object> event = new LinkedHashMap<>(Map.of("type", type));
        for (int i = 0; i < fields.length; i += 2) {
            event.put((String) fields[i], fields[i + 1]);
        }
        try {
            return json.readValue(json.writeValueAsString(event), Haendelse.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
