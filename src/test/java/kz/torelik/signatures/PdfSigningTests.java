package kz.torelik.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.torelik.counterparts.authority.DemoKey;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Refusal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfSigningTests {

    private static final ExpectedSigner JUDGE = ExpectedSigner.person(Iin.of(AuthorityFixture.AIGUL));

    private static @TempDir Path folder;
    private static AuthorityFixture house;
    private static PdfSigning signing;
    private static DemoKey key;
    private static byte[] act;

    @BeforeAll
    static void open() throws IOException {
        house = new AuthorityFixture(folder);
        signing = new SignaturesWiring().pdfSigning(house.settings, house.clock);
        key = house.desk.signingKey(AuthorityFixture.AIGUL);
        act = page("In the name of the Republic of Kazakhstan");
    }

    @AfterAll
    static void close() { house.close(); }

    @Test
    void aJudgeSignsAnActWithAKeyThatTheHouseNeverSees() throws Exception {
        byte[] signed = signed();
        AcceptedSignature accepted = house.signatures.acceptPdf(signed, JUDGE).orThrow();
        assertThat(accepted.report().cited()).isEqualTo("TOTAL_PASSED");
        assertThat(accepted.signedAt()).isNotNull();
        assertThat(pdfsig(signed)).contains("Signature is Valid.").contains("Total document signed").contains("ETSI.CAdES.detached");
    }

    @Test
    void oneAlteredByteIsFound() throws Exception {
        byte[] altered = signed();
        int place = new String(altered, StandardCharsets.ISO_8859_1).indexOf("/MediaBox");
        altered[place + 1] = 'm';
        assertThat(pdfsig(altered)).doesNotContain("Signature is Valid.").contains("Digest Mismatch");
        assertThat(refusal(house.signatures.acceptPdf(altered, JUDGE)).code()).isEqualTo("signature-altered-document");
    }

    /// Wherever a byte is changed, the answer is a report and never a fault; and outside the place of the signature itself, which has room to spare, no such file passes.
    @Test
    void aByteAlteredAnywhereNeverPassesAndNeverBreaksTheValidation() {
        byte[] signed = signed();
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        int contents = text.indexOf("/Contents <");
        int after = text.indexOf('>', contents);
        java.util.Random random = new java.util.Random(20_260_608);
        for (int round = 0; round < 150; round++) {
            int place = random.nextInt(signed.length);
            if (place > contents && place < after) continue;
            byte[] altered = signed.clone();
            altered[place] ^= (byte) (1 + random.nextInt(255));
            assertThat(house.signatures.validatePdf(altered)).as("byte %d of %d is another", place, signed.length).noneMatch(report -> report.passed() && report.coversWholeDocument());
        }
    }

    @Test
    void whatIsAddedAfterTheSignatureIsFound() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(signed())) {
            document.getDocumentInformation().setTitle("Another title");
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        assertThat(refusal(house.signatures.acceptPdf(out.toByteArray(), JUDGE)).code()).isEqualTo("signature-altered-document");
    }

    @Test
    void aPreparedFileIsUnderstoodAgainByTheNextRequest() {
        PdfSigning.ToSign prepared = signing.prepare(act, "Judge", "Decision");
        PdfSigning.ToSign again = PdfSigning.waiting(prepared.pdf());
        assertThat(again.digest()).isEqualTo(prepared.digest());
        assertThat(again.rangeText()).isEqualTo(prepared.rangeText()).matches("0,\\d+,\\d+,\\d+");
    }

    @Test
    void aSignatureOverAnotherActDoesNotFit() {
        PdfSigning.ToSign prepared = signing.prepare(act, "Judge", "Decision");
        PdfSigning.ToSign other = signing.prepare(page("Another act"), "Judge", "Decision");
        assertThat(refusal(signing.finish(prepared, DemoSigner.sign(other.content(), key))).code()).isEqualTo("signature-altered-document");
    }

    @Test
    void anUnsignedPdfHasNoSignature() { assertThat(refusal(house.signatures.acceptPdf(act, JUDGE)).code()).isEqualTo("signature-missing"); }

    private static byte[] signed() {
        PdfSigning.ToSign prepared = signing.prepare(act, "Сәрсенова Айгүл", "Шешім");
        return signing.finish(prepared, DemoSigner.sign(prepared.content(), key)).orThrow();
    }

    private static byte[] page(String text) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(text);
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String pdfsig(byte[] pdf) throws Exception {
        Path file = Files.write(folder.resolve("act.pdf"), pdf);
        Process process = new ProcessBuilder("pdfsig", "-nocert", file.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static Refusal refusal(Answer<?> answer) {
        if (answer instanceof Answer.No<?>(Refusal refusal)) return refusal;
        throw new AssertionError("Accepted: " + answer);
    }
}
