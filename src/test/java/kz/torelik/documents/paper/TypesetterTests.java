package kz.torelik.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.torelik.Scanner;
import kz.torelik.documents.PdfText;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Sha256;
import kz.torelik.language.Sentences;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypesetterTests {

    private static final Typesetter TYPESETTER = new Typesetter(Sentences.load());
    private static final Foot FOOT = Foot.of("Дело № 7512-26-00-2/2207 · Решение", "https://torelik.kz/v/8j2kq0mz5t7v9x3r1n6p4w8y2a", "8j2kq0mz5t7v9x3r1n6p4w8y2a");

    static Sheet act(List<Block> reasoning) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.ActHead("Бостандыкский районный суд города Алматы", Optional.of("ИМЕНЕМ РЕСПУБЛИКИ КАЗАХСТАН"), "РЕШЕНИЕ", "14 августа 2026 года", "№ 7512-26-00-2/2207", "город Алматы"));
        blocks.add(new Block.Marker("УСТАНОВИЛ:"));
        blocks.addAll(reasoning);
        blocks.add(Block.leading("Руководствуясь статьями 223-226 ГПК, суд"));
        blocks.add(new Block.Marker("РЕШИЛ:"));
        blocks.add(Block.paragraph(Span.strong("Иск удовлетворить частично. "), Span.plain("Взыскать с ответчика 418 600 (четыреста восемнадцать тысяч шестьсот) тенге, 4 186 ₸ пошлины.")));
        blocks.add(new Block.Signature("Судья", "Г. Т. Исаева", List.of(new Block.Fact("Издатель", "ҰКО"), new Block.Fact("Время", "14 августа 2026 года, 17:12:04"))));
        return Sheet.act(Language.RU, "Решение по делу № 7512-26-00-2/2207", FOOT, blocks);
    }

    @Test
    void an_act_is_valid_archival_accessible_and_readable() throws Exception {
        RenderedDocument act = TYPESETTER.render(act(List.of(Block.paragraph("Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі ₸"), Block.numbered(List.of("Первое", "Второе")))));
        assertThat(Vera.faults(act.pdf())).isEmpty();
        assertThat(act.sha256()).isEqualTo(Sha256.of(act.pdf()));
        assertThat(PdfText.extract(act.pdf())).contains("РЕШЕНИЕ", "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі ₸", "418 600 (четыреста восемнадцать", "№ 7512-26-00-2/2207", "Страница 1 из 1");
        try (PDDocument document = Loader.loadPDF(act.pdf())) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ru");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Решение по делу № 7512-26-00-2/2207");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void a_claim_and_a_form_are_valid_too() throws Exception {
        Sheet claim = Sheet.act(Language.KK, "Талап қою арызы", Foot.of("Талап қою арызы"), List.of(
                new Block.Addressees(List.of(new Block.Party("", "Алматы қаласының Бостандық аудандық сотына", List.of()), new Block.Party("Талап қоюшы", "Ахметов Азамат", List.of("ЖСН 850505300019")))),
                new Block.Title("Талап қою арызы", Optional.of("шығынды өтеу туралы")), new Block.Heading(2, "Мән-жайлар"), Block.paragraph("Пәтерді су басты."),
                new Block.Grid("Есеп", List.of("Талап", "Сома, ₸"), List.of(List.of("Жөндеу", "418 600")), List.of(1)),
                new Block.Attachments("Қосымшалар", List.of(new Block.Attachment("Бағалау", "PDF", 1_234_567, 12, Sha256.ofText("x")))), new Block.Signature("Талап қоюшы", "А. Ахметов", List.of())));
        assertThat(Vera.faults(TYPESETTER.render(claim).pdf())).isEmpty();
        Sheet receipt = Sheet.form(Language.EN, "Receipt", FOOT, List.of(Block.title("Receipt"), new Block.Facts(List.of(new Block.Fact("Ticket", "100200300")))));
        RenderedDocument form = TYPESETTER.render(receipt);
        assertThat(Vera.faults(form.pdf())).isEmpty();
        assertThat(PdfText.extract(form.pdf())).contains("Page 1 of 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q4N2-8MAM-YDYN", "EZ8U-NEH2-2MSK", "2222-3333-4444", "ABCD-EFGH-JKL9"})
    void a_code_with_digits_at_its_hyphens_stays_one(String code) throws Exception {
        for (int words = 0; words < 16; words++) {
            Sheet letter = Sheet.form(Language.RU, "Письмо", FOOT, List.of(Block.title("Письмо"), Block.paragraph("слово ".repeat(words) + "Код: " + code)));
            assertThat(PdfText.extract(TYPESETTER.render(letter).pdf())).as("after %d words", words).contains(code);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 900})
    void the_operative_part_is_never_split_from_its_heading(int length) throws Exception {
        String operative = "Взыскать сумму. ".repeat(length / 16 + 1).strip();
        for (int lines = 20; lines < 36; lines++) {
            List<Block> blocks = new ArrayList<>();
            for (int i = 0; i < lines; i++) blocks.add(Block.paragraph("Строка обоснования."));
            blocks.add(Block.leading("Руководствуясь законом, суд"));
            blocks.add(new Block.Marker("РЕШИЛ:"));
            blocks.add(Block.paragraph(operative));
            List<String> pages = PdfText.pages(TYPESETTER.render(Sheet.act(Language.RU, "Решение", Foot.of("Решение"), blocks)).pdf());
            String page = pages.stream().filter(text -> text.contains("РЕШИЛ:")).findFirst().orElseThrow();
            assertThat(page).as("with %d lines before", lines).contains("Руководствуясь законом, суд").contains("Взыскать сумму");
        }
    }

    @Test
    void the_codes_on_the_page_can_be_scanned() throws Exception {
        byte[] pdf = TYPESETTER.render(act(List.of())).pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 300);
            int foot = page.getHeight() * 88 / 100;
            BufferedImage left = page.getSubimage(0, foot, page.getWidth() / 3, page.getHeight() - foot);
            BufferedImage right = page.getSubimage(page.getWidth() / 2, foot, page.getWidth() / 2, page.getHeight() - foot);
            assertThat(Scanner.read(left, BarcodeFormat.QR_CODE)).isEqualTo("https://torelik.kz/v/8j2kq0mz5t7v9x3r1n6p4w8y2a");
            assertThat(Scanner.read(right, BarcodeFormat.CODE_128)).isEqualTo("8j2kq0mz5t7v9x3r1n6p4w8y2a");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Literata-Regular", "Literata-Italic", "Literata-Bold", "GolosText-Regular", "GolosText-SemiBold"})
    void every_face_has_every_letter(String face) throws Exception {
        Font font = Font.createFont(Font.TRUETYPE_FONT, TypesetterTests.class.getResourceAsStream("/fonts/" + face + ".ttf"));
        assertThat(font.canDisplayUpTo("ӘәҒғҚқҢңӨөҰұҮүҺһІі₸ЁёЪъ«»„“”’–—№§…ABCxyz0123456789")).isEqualTo(-1);
    }

    @Test
    void what_people_type_can_only_be_text() throws Exception {
        RenderedDocument odd = TYPESETTER.render(Sheet.act(Language.RU, "<b>", Foot.of("&amp;"), List.of(Block.paragraph("<script>alert(1)</script> & \u00a0 <img src='http://x.example/'>"))));
        assertThat(PdfText.extract(odd.pdf())).contains("<script>alert(1)</script> &");
    }

    @Test
    void letters_that_the_fonts_lack_and_control_characters_do_not_break_the_archive() throws Exception {
        RenderedDocument odd = TYPESETTER.render(Sheet.act(Language.RU, "Странное", Foot.of("№ 7512\u201126"), List.of(Block.paragraph("汉字 😀 العربية \u0001\u0007 7512\u201126\u201100\u20112/2207"))));
        assertThat(Vera.faults(odd.pdf())).isEmpty();
        assertThat(PdfText.extract(odd.pdf())).contains("7512-26-00-2/2207", "№ 7512-26");
    }

    @Test
    void a_long_act_of_the_words_of_the_law_in_russian_is_valid() throws Exception {
        RenderedDocument act = TYPESETTER.render(act(statute("ru")));
        assertThat(act.pages()).isGreaterThan(15);
        assertThat(Vera.faults(act.pdf())).isEmpty();
        assertThat(PdfText.extract(act.pdf()).replaceAll("\\s+", "")).contains("Языксудопроизводстваустанавливается");
    }

    @Test
    void a_long_text_of_the_law_in_kazakh_is_valid() throws Exception {
        RenderedDocument text = TYPESETTER.render(Sheet.act(Language.KK, "Шешім", FOOT, statute("kk")));
        assertThat(text.pages()).isGreaterThan(15);
        assertThat(Vera.faults(text.pdf())).isEmpty();
        assertThat(PdfText.extract(text.pdf())).contains("беттің 1-беті");
    }

    /// The longer parts of the Civil Procedure Code as the house cites them.
    private static List<Block> statute(String language) throws IOException {
        try (InputStream law = TypesetterTests.class.getResourceAsStream("/law/articles/cpc.yaml")) {
            String words = new String(Objects.requireNonNull(law).readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("(?m)^ +" + language + ": \"(.{80,})\"$").matcher(words).results().limit(200)
                    .<Block>map(part -> Block.paragraph(part.group(1).replace("\\n", " ").replace("\\\"", "\""))).toList();
        }
    }
}
