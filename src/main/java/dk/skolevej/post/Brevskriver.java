package dk.skolevej.post;

import dk.skolevej.post.Anledninger.Anledning;
import dk.skolevej.post.Modtagere.Modtager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a letter into words at the last moment, or finds that there is nobody or nothing to write about any longer. */
@Component
class Brevskriver {

    /** {@code mail}, or why there is none: {@code bortfaldet} is a stable code. */
    record Svar(Mail mail, String bortfaldet) {}

    private final Modtagere modtagere;
    private final Anledninger anledninger;
    private final Brevdata data;
    private final Moededata meetings;
    private final Brevskabeloner templates;
    private final Postkontakt kontakt;
    private final Postindstillinger settings;

    Brevskriver(
            Modtagere modtagere,
            Anledninger anledninger,
            Brevdata data,
            Moededata meetings,
            Brevskabeloner templates,
            Postkontakt kontakt,
            Postindstillinger settings) {
        this.modtagere = modtagere;
        this.anledninger = anledninger;
        this.data = data;
        this.meetings = meetings;
        this.templates = templates;
        this.kontakt = kontakt;
        this.settings = settings;
    }

    Svar write(Forsendelse letter) {
        Optional<Modtager> modtager = modtagere.find(letter.til());
        if (modtager.isEmpty()) {
            return new Svar(null, "ingenModtager");
        }
        if (anledninger.isOvertaken(letter)) {
            return new Svar(null, "afloest");
        }
        List<Anledning> reasons = anledninger.of(letter.nr(), modtager.get());
        if (reasons.isEmpty() && anledninger.isNothingWithoutReason(letter)) {
            return new Svar(null, "ingenAnledning");
        }
        Map<String, Object> facts = data.of(letter, reasons);
        Optional<Map<String, Object>> meeting = meetings.of(letter.nr());
        meeting.ifPresent(facts::putAll);
        facts.put("uid", "post-%d.%s".formatted(letter.nr(), kontakt.databaseId()));
        String[] subjectAndBody = templates.render(letter.brev(), facts).split("\n\n", 2);
        return new Svar(
                new Mail(
                        letter.nr(),
                        messageId(letter.nr()),
                        modtager.get().adresse(),
                        subjectAndBody[0].strip(),
                        subjectAndBody[1].strip() + "\n",
                        meeting.map(m -> templates.calendar(facts)).orElse(null)),
                null);
    }

    /** The same for each try, so that the receiving side can tell one mail sent twice from two. */
    String messageId(long nr) {
        String domain = settings.fra().substring(settings.fra().indexOf('@') + 1);
        return "<post-%d.%s@%s>".formatted(nr, kontakt.databaseId(), domain);
    }
}
