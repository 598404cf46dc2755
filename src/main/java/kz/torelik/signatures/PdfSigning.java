package kz.torelik.signatures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.TimeZone;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/// Signing a PDF (PAdES) with a key that stays with its owner. The house prepares the file with an empty place for the signature; the
/// person's page computes the digest of everything around that place and signs it; the house adds the time-stamp and closes the place.
/// Nothing is kept between the two steps but the prepared file, which the caller holds.
public final class PdfSigning {

    /// Room for a CMS with two certificates and a time-stamp with two more.
    private static final int PLACE = 14_000;
    private static final COSName CADES_IN_PDF = COSName.getPDFName("ETSI.CAdES.detached");

    private final TimeStamping stamps;
    private final CourtClock clock;

    PdfSigning(TimeStamping stamps, CourtClock clock) {
        this.stamps = stamps;
        this.clock = clock;
    }

    /// A PDF that waits for its signature.
    ///
    /// @param pdf the whole file, with the empty place; it is what the person reads before signing
    /// @param range the `/ByteRange`: start and length before the place, start and length after it
    /// @param digest of the bytes in the range: what the signature must be over
    public record ToSign(byte[] pdf, int[] range, Sha256 digest) {

        public ToSign {
            pdf = pdf.clone();
            range = range.clone();
        }

        @Override
        public byte[] pdf() { return pdf.clone(); }

        @Override
        public int[] range() { return range.clone(); }

        /// The bytes to sign: everything but the place for the signature.
        public byte[] content() {
            byte[] content = Arrays.copyOf(Arrays.copyOfRange(pdf, range[0], range[0] + range[1]), range[1] + range[3]);
            System.arraycopy(pdf, range[2], content, range[1], range[3]);
            return content;
        }

        /// `0,1234,29236,567`: the value of `data-range` of the page's signing form.
        public String rangeText() { return Arrays.toString(range).replaceAll("[\\[\\] ]", ""); }
    }

    /// Prepares a PDF for signing. Its pages stay as they are: a visible mark belongs to the text of the act.
    ///
    /// @param signerName who is going to sign, as the PDF's signature dictionary writes it
    /// @param reason why, in the language of the document
    /// @throws IllegalArgumentException when the bytes are not a PDF
    public ToSign prepare(byte[] pdf, String signerName, String reason) {
        try (PDDocument document = Loader.loadPDF(pdf); SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(CADES_IN_PDF);
            signature.setName(signerName);
            signature.setReason(reason);
            Calendar now = new GregorianCalendar(TimeZone.getTimeZone(CourtClock.COUNTRY));
            now.setTimeInMillis(clock.millis());
            signature.setSignDate(now);
            options.setPreferredSignatureSize(PLACE);
            document.addSignature(signature, options);
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 3 * PLACE);
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
            signing.setSignature(new byte[0]);
            return waiting(out.toByteArray(), signature.getByteRange());
        } catch (IOException notPdf) {
            throw new IllegalArgumentException("Not a PDF that can be signed", notPdf);
        }
    }

    /// The same file again, as the second request holds it.
    /// @throws IllegalArgumentException when the file does not wait for a signature
    public static ToSign waiting(byte[] prepared) {
        try (PDDocument document = Loader.loadPDF(prepared)) {
            PDSignature last = document.getLastSignatureDictionary();
            if (last == null) throw new IllegalArgumentException("This PDF does not wait for a signature");
            return waiting(prepared, last.getByteRange());
        } catch (IOException notPdf) {
            throw new IllegalArgumentException("Not a PDF", notPdf);
        }
    }

    /// Puts a signature into its place, with a time-stamp (PAdES-T). Whether it is acceptable is a question for
    /// [Signatures#acceptPdf], which the caller asks next.
    ///
    /// Refusals: `signature-altered-document` when it is over something else, `signature-time-unreachable`, and those of a CMS that cannot
    /// be read.
    public Answer<byte[]> finish(ToSign prepared, byte[] cms) {
        return CmsEnvelope.open(cms)
            .then(envelope -> Arrays.equals(envelope.messageDigest(), prepared.digest().bytes()) ? Answer.yes(envelope)
                : Answer.<CmsEnvelope>no(Refusal.of("signature-altered-document", Indication.TOTAL_FAILED + " (HASH_FAILURE)")))
            .then(stamps::stamped)
            .then(stamped -> placed(prepared, stamped));
    }

    private static Answer<byte[]> placed(ToSign prepared, byte[] cms) {
        byte[] hex = HexFormat.of().formatHex(cms).getBytes(StandardCharsets.US_ASCII);
        int[] range = prepared.range();
        int start = range[0] + range[1] + 1;
        if (hex.length > range[2] - 1 - start) return Answer.no(Refusal.of("signature-too-large", cms.length, PLACE));
        byte[] signed = prepared.pdf();
        System.arraycopy(hex, 0, signed, start, hex.length);
        return Answer.yes(signed);
    }

    private static ToSign waiting(byte[] pdf, int[] range) {
        if (range.length != 4) throw new IllegalArgumentException("This PDF does not wait for a signature");
        ToSign unsummed = new ToSign(pdf, range, Sha256.of());
        return new ToSign(pdf, range, Sha256.of(unsummed.content()));
    }
}
