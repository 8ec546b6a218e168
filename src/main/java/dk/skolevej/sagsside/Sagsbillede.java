package dk.skolevej.sagsside;

import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.fravaer.Udvikling;
import dk.skolevej.handleplan.Indsatsforloeb;
import dk.skolevej.handleplan.Tiltag;
import dk.skolevej.onlineundervisning.Onlinetiltag;
import dk.skolevej.opfoelgning.Opfoelgning;
import dk.skolevej.papir.Papir;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A case as its page shows it. {@code elev} is null when it was annulled, {@code uge} before week 1; {@code svar} are those the person may read, the newest first; {@code indhold} is null for whoever takes
 * part without answering for the case: they see where it stands, who is in it and what is theirs.
 */
record Sagsbillede(
        Forloeb forloeb,
        Elev elev,
        String skole,
        Integer uge,
        Fristvisning.Frist frist,
        List<Fasevej.Skridt> vej,
        List<Medvirkende> medvirkende,
        List<AabneOpgaver.Opgave> opgaver,
        List<Underretninger.Underretning> underretninger,
        List<Svarindsigt.Linje> svar,
        Indhold indhold,
        List<Sagshandling> handlinger) {

    /** {@code navne} are those who are it. */
    record Medvirkende(String rolle, List<String> navne) {}

    /** What those see who answer for the case; {@code online} is null when nothing is taught online, {@code fravaer} where nothing has been loaded. */
    record Indhold(
            List<Plan> planer,
            Onlinetiltag online,
            List<Opfoelgning> opfoelgninger,
            LocalDate idag,
            Udvikling fravaer,
            String grundlag,
            List<Papir> papirer,
            List<Notat> journal) {}

    /** One approved plan, the newest first. */
    record Plan(int nr, boolean gaelder, List<Spor> spor) {}

    record Spor(Indsatsforloeb indsatsforloeb, List<Tiltag> tiltag) {}

    /** {@code hvem} is a name, null for what the process did itself. */
    record Notat(Instant tidspunkt, String hvem, String hvad, String tekst) {}
}
