package kz.torelik.documents.paper;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// The verdict of veraPDF, the reference validator of PDF/A and PDF/UA.
public final class Vera {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Vera() {}

    /// What is wrong by PDF/A-2a and by the machine-checkable rules of PDF/UA-1; empty when valid.
    public static List<String> faults(byte[] pdf) throws Exception {
        List<String> faults = new java.util.ArrayList<>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
                Foundries.defaultInstance().createValidator(flavour, false).validate(parser).getTestAssertions().stream()
                        .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                        .forEach(assertion -> faults.add(flavour + " " + assertion.getRuleId().getClause() + " " + assertion.getMessage()));
            }
        }
        return faults;
    }
}
