package kz.torelik.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Claims that were written, set as PDF/A and signed, and wait to be filed.
final class PreparedClaims {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int AT_ONCE = 4;

    private PreparedClaims() {}

    /// A claim that waits.
    ///
    /// @param etag the version of the draft that was signed
    /// @param text the PDF, and `cms` the signature over it
    record Claim(String draft, String etag, byte[] text, byte[] cms) {

        String signed() { return JSON.writeValueAsString(Map.of("cms", Base64.getEncoder().encodeToString(cms))); }
    }

    static List<Claim> of(Filer filer, String plaintiff, String defendant, int count) throws Exception {
        byte[] receipt = receipt();
        String draft = filer.post("/drafts", claim(plaintiff, defendant, "", "")).get("id").asString();
        JsonNode court = filer.get("/drafts/" + draft + "/dry-run").get("courts").get(0);
        String body = claim(plaintiff, defendant, court.get("code").asString(), court.get("rule").asString());
        List<Claim> all = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < count; i++) done.add(threads.submit(() -> all.add(one(filer, body, receipt))));
            for (Future<?> one : done) one.get();
        }
        return List.copyOf(all);
    }

    private static Claim one(Filer filer, String body, byte[] receipt) {
        String draft = filer.post("/drafts", body).get("id").asString();
        String etag = filer.upload("/drafts/" + draft + "/attachments?kind=evidence", receipt, "Content-Disposition", "attachment; filename=\"receipt.pdf\"", "If-Match", "\"2\"");
        filer.post("/drafts/" + draft + "/prepared", "");
        byte[] text = filer.bytes("/drafts/" + draft + "/prepared");
        return new Claim(draft, etag, text, filer.sign(text));
    }

    private static String claim(String plaintiff, String defendant, String court, String rule) {
        Map<String, Object> demand = Map.of("price", "1480000", "demands", List.of("Взыскать с ответчика долг 1 480 000 тенге"), "conciliation", "Предлагала рассрочку, ответа нет",
                "circumstances", "Третьего марта 2025 года ответчик взял у меня по расписке 1 480 000 тенге и обязался вернуть до 3 сентября 2025 года. Срок прошёл, деньги не возвращены.");
        return JSON.writeValueAsString(Map.of("procedure", "action", "category", "7.03", "language", "ru", "court", court, "courtRule", rule, "demand", demand,
                "parties", List.of(party("plaintiff", "Сәрсенова", "Айгүл", plaintiff), party("defendant", "Жұмабаев", "Ерлан", defendant))));
    }

    private static Map<String, Object> party(String role, String surname, String given, String number) {
        return Map.of("role", role, "kind", "individual", "surname", surname, "given", given, "number", number, "address", "Астана, проспект Республики, 10, кв. 5", "kato", "711310000",
                "phone", "+77010000001", "email", "person@example.kz");
    }

    private static byte[] receipt() throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                text.newLineAtOffset(72, 700);
                text.showText("Receipt: 1 480 000 tenge, 3 March 2025");
                text.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
