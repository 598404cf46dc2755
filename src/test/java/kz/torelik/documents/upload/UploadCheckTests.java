package kz.torelik.documents.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.Sentences;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Test;

class UploadCheckTests {

    private static final Sentences SENTENCES = Sentences.load();
    private final UploadCheck check = new UploadCheck(UploadLimits.ofLargest(20 * 1024 * 1024));

    /// The codes of the findings; each is said in the three languages on the way.
    private List<String> findings(String name, byte[] content) {
        List<Refusal> found = check.check(name, content).findings();
        for (Refusal refusal : found) {
            for (Language language : Language.values()) {
                assertThat(SENTENCES.say(language, refusal).found()).contains(name).doesNotContain("{");
            }
        }
        return found.stream().map(Refusal::code).toList();
    }

    @Test
    void good_files_of_every_kind_are_accepted() throws IOException {
        Verdict pdf = check.check("иск.pdf", Samples.pdf(_ -> {}));
        assertThat(pdf.findings()).isEmpty();
        assertThat(pdf.kind()).contains(FileKind.PDF);
        assertThat(pdf.pages()).isEqualTo(2);
        assertThat(findings("a.docx", Samples.zip(Samples.docx()))).isEmpty();
        assertThat(check.check("a.xlsx", Samples.zip(Samples.xlsx())).kind()).contains(FileKind.XLSX);
        assertThat(findings("a.JPG", Samples.picture("jpg"))).isEmpty();
        assertThat(findings("a.png", Samples.picture("png"))).isEmpty();
    }

    @Test
    void an_empty_and_an_oversized_file_are_refused() throws IOException {
        assertThat(findings("a.pdf", new byte[0])).containsExactly("upload-empty");
        byte[] large = Arrays.copyOf(Samples.picture("png"), 20 * 1024 * 1024 + 1);
        assertThat(findings("a.png", large)).containsExactly("upload-too-large");
        assertThat(check.check("a.png", new java.io.ByteArrayInputStream(new byte[21 * 1024 * 1024])).size()).isEqualTo(20 * 1024 * 1024 + 1);
    }

    @Test
    void the_type_is_told_by_the_content_and_a_name_that_lies_is_refused() throws IOException {
        assertThat(findings("photo.jpg", Samples.picture("png"))).containsExactly("upload-extension");
        assertThat(findings("claim", Samples.pdf(_ -> {}))).containsExactly("upload-extension");
        assertThat(findings("a.pdf", new byte[] {'M', 'Z', 0, 0})).containsExactly("upload-type");
        assertThat(check.check("a.pdf", Samples.utf8("<html><script>")).findings().getFirst().facts()).containsExactly("a.pdf", "webpage");
        assertThat(check.check("a.zip", Samples.zip(Map.of("a.txt", new byte[9]))).findings().getFirst().facts()).containsExactly("a.zip", "archive");
    }

    @Test
    void an_encrypted_pdf_is_refused_even_without_a_password_to_open() throws IOException {
        byte[] locked = Samples.pdf(document -> {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            try {
                document.protect(policy);
            } catch (IOException fault) {
                throw new java.io.UncheckedIOException(fault);
            }
        });
        assertThat(findings("a.pdf", locked)).containsExactly("upload-encrypted");
    }

    @Test
    void encrypted_office_documents_are_refused() {
        byte[] compound = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1}, 0, compound, 0, 8);
        assertThat(check.check("a.doc", compound).findings().getFirst().facts()).containsExactly("a.doc", "oldoffice");
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, compound, 1024, name.length);
        assertThat(findings("a.docx", compound)).containsExactly("upload-encrypted");
    }

    @Test
    void broken_files_are_refused() throws IOException {
        byte[] pdf = Samples.pdf(_ -> {});
        assertThat(findings("a.pdf", Arrays.copyOf(pdf, pdf.length / 2))).containsExactly("upload-broken");
        byte[] docx = Samples.zip(Samples.docx());
        assertThat(findings("a.docx", Arrays.copyOf(docx, docx.length - 40))).contains("upload-broken");
        Map<String, byte[]> torn = Samples.docx();
        torn.put("word/document.xml", Samples.utf8("<w:document"));
        assertThat(findings("a.docx", Samples.zip(torn))).containsExactly("upload-broken");
        Map<String, byte[]> headless = Samples.docx();
        headless.remove("word/document.xml");
        assertThat(findings("a.docx", Samples.zip(headless))).containsExactly("upload-broken");
        byte[] jpeg = Samples.picture("jpg");
        assertThat(findings("a.jpg", Arrays.copyOf(jpeg, jpeg.length - 2))).containsExactly("upload-broken");
        byte[] png = Samples.picture("png");
        png[60] ^= 1;
        assertThat(findings("a.png", png)).containsExactly("upload-broken");
    }

    @Test
    void a_picture_with_too_many_pixels_is_refused_before_it_is_decoded() throws IOException {
        byte[] png = Samples.picture("png");
        java.nio.ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        java.nio.ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        assertThat(findings("a.png", png)).containsExactly("upload-pixels");
        byte[] jpeg = Samples.picture("jpg");
        int frame = indexOf(jpeg, new byte[] {(byte) 0xff, (byte) 0xc0});
        java.nio.ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 60_000).putShort(frame + 7, (short) 60_000);
        assertThat(findings("a.jpg", jpeg)).containsExactly("upload-pixels");
        byte[] pdf = Samples.rawPdf("/Type/XObject/Subtype/Image/Width 99999/Height 99999", new byte[10]);
        assertThat(findings("a.pdf", pdf)).containsExactly("upload-pixels");
    }

    @Test
    void archive_bombs_are_refused() throws IOException {
        assertThat(findings("a.docx", Samples.with(Samples.docx(), "word/media/zeros.bin", new byte[40_000_000]))).contains("upload-bomb");
        Map<String, byte[]> many = Samples.docx();
        for (int i = 0; i < 10_001; i++) many.put("word/p" + i + ".bin", new byte[0]);
        assertThat(findings("a.docx", Samples.zip(many))).contains("upload-bomb");
        assertThat(findings("a.docx", Samples.with(Samples.docx(), "word/media/more.bin", Samples.zip(Map.of("x", new byte[3]))))).containsExactly("upload-nested");
        Map<String, byte[]> deep = Samples.docx();
        deep.put("word/document.xml", Samples.utf8("<a>".repeat(2000) + "</a>".repeat(2000)));
        assertThat(findings("a.docx", Samples.zip(deep))).contains("upload-bomb");
    }

    @Test
    void bombs_in_pdf_streams_are_refused_before_a_parser_unpacks_them() throws IOException {
        byte[] zeros = Samples.deflated(new byte[300_000_000]);
        assertThat(findings("a.pdf", Samples.rawPdf("/Filter/FlateDecode", zeros))).containsExactly("upload-bomb");
        assertThat(findings("a.pdf", Samples.rawPdf("/Filter/#46lateDecode", zeros))).containsExactly("upload-bomb");
        byte[] twice = Samples.deflated(Samples.deflated(new byte[300_000_000]));
        assertThat(findings("a.pdf", Samples.rawPdf("/Filter[/FlateDecode/FlateDecode]", twice))).containsExactly("upload-bomb");
        assertThat(findings("a.pdf", Samples.rawPdf("/Filter 9 0 R", new byte[9]))).containsExactly("upload-bomb");
        byte[] nested = Samples.rawPdf("/X " + "[".repeat(200_000), new byte[0]);
        assertThat(findings("a.pdf", nested)).containsAnyOf("upload-bomb", "upload-broken");
        StringBuilder objects = new StringBuilder("%PDF-1.7\n");
        for (int i = 1; i <= 200_001; i++) objects.append(i).append(" 0 obj\nnull\nendobj\n");
        assertThat(findings("a.pdf", Samples.utf8(objects.append("%%EOF").toString()))).containsExactly("upload-bomb");
    }

    @Test
    void active_content_of_a_pdf_is_refused_and_everything_found_is_said_at_once() throws IOException {
        byte[] script = Samples.pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
        assertThat(findings("a.pdf", script)).containsExactly("upload-pdf-script");
        byte[] all = Samples.pdf(document -> {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            COSDictionary actions = new COSDictionary();
            actions.setItem(COSName.getPDFName("WC"), new PDActionLaunch().getCOSObject());
            catalog.setItem(COSName.AA, actions);
            COSDictionary names = new COSDictionary();
            names.setItem(COSName.getPDFName("EmbeddedFiles"), new COSArray());
            catalog.setItem(COSName.NAMES, names);
            COSDictionary form = new COSDictionary();
            form.setItem(COSName.getPDFName("XFA"), new COSArray());
            catalog.setItem(COSName.ACRO_FORM, form);
            COSDictionary media = new COSDictionary();
            media.setName(COSName.SUBTYPE, "RichMedia");
            COSDictionary send = new COSDictionary();
            send.setName(COSName.S, "SubmitForm");
            document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, new COSArray(List.of(media)));
            document.getPage(1).getCOSObject().setItem(COSName.A, send);
        });
        assertThat(findings("a.doc", all)).containsExactlyInAnyOrder("upload-pdf-launch", "upload-pdf-embedded", "upload-pdf-form", "upload-pdf-media", "upload-pdf-sends",
                "upload-extension");
    }

    @Test
    void macros_external_links_and_embedded_objects_of_office_documents_are_refused() throws IOException {
        Map<String, byte[]> macros = Samples.office("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml", "<d/>");
        assertThat(findings("a.docx", Samples.zip(macros))).containsExactly("upload-office-macros");
        assertThat(findings("a.docx", Samples.with(Samples.docx(), "word/_rels/document.xml.rels", Samples.links(Samples.link("attachedTemplate", "http://evil.example/t.dotm", "External")))))
                .containsExactly("upload-office-external");
        assertThat(findings("a.docx", Samples.with(Samples.docx(), "word/_rels/document.xml.rels", Samples.links(Samples.link("hyperlink", "https://adilet.zan.kz", "External"))))).isEmpty();
        assertThat(findings("a.docx", Samples.with(Samples.docx(), "word/_rels/document.xml.rels", Samples.links(Samples.link("oleObject", "embeddings/o.bin", "")))))
                .containsExactly("upload-office-object");
        Map<String, byte[]> split = Samples.docx();
        split.put("word/document.xml", Samples.utf8("<d><instrText>DDE</instrText><instrText>AUTO cmd</instrText></d>"));
        assertThat(findings("a.docx", Samples.zip(split))).containsExactly("upload-office-external");
        Map<String, byte[]> entities = Samples.docx();
        entities.put("word/document.xml", Samples.utf8("<!DOCTYPE d [<!ENTITY a \"x\">]><d>&a;</d>"));
        assertThat(findings("a.docx", Samples.zip(entities))).containsExactly("upload-office-doctype");
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i < bytes.length - part.length; i++) if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) return i;
        throw new AssertionError("not there");
    }
}
