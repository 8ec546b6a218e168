package dk.skolevej.papir;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What veraPDF finds wrong with a PDF that is to be PDF/UA-1 (ISO 14289-1): nothing, when all that a machine can see is as it should be. */
final class Pdfua {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Pdfua() {}

    static List<String> faults(byte[] pdf) {
        try (var foundry = Foundries.defaultInstance();
                var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(fault -> "%s-%d: %s"
                            .formatted(
                                    fault.getRuleId().getClause(),
                                    fault.getRuleId().getTestNumber(),
                                    fault.getMessage()))
                    .distinct()
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException("not a PDF", e);
        }
    }
}
