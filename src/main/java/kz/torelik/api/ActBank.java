package kz.torelik.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.ActId;
import kz.torelik.law.CourtPapers;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.BankQuery;
import kz.torelik.publication.Ecli;
import kz.torelik.publication.PublishedAct;
import kz.torelik.publication.pseudonyms.PublishedText;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The bank of acts: what anyone may search and read.
@RestController
@RequestMapping("/api/v1/acts")
class ActBank {

    private static final int LONGEST = 400;

    private final BankOfActs bank;

    ActBank(BankOfActs bank) { this.bank = bank; }

    /// @param facets by `outcome`, `year`, `language`, `region`: value -> number of acts
    /// @param next the number of the next page, or null at the end
    record FoundView(int total, List<HitView> acts, Map<String, Map<String, Integer>> facets, @Nullable Integer next) {}

    record HitView(ActId act, String ecli, String caseNumber, String court, String category, String kind, @Nullable String outcome, String language, LocalDate decidedOn, List<BankOfActs.Run> snippet) {

        static HitView of(BankOfActs.Hit hit) {
            return new HitView(hit.act(), hit.ecli(), hit.caseNumber().toString(), hit.court().digits(), hit.category(), hit.kind(), hit.outcome(), hit.language().tag(), hit.decidedOn(), hit.snippet());
        }
    }

    /// @param text empty when the act was withdrawn
    record PublishedView(ActId act, String ecli, String caseNumber, String court, String category, String kind, @Nullable String outcome, String language, String judge, LocalDate decidedOn,
                         LocalDate inForceFrom, @Nullable Instant signedAt, String actSha256, String pdfSha256, List<SectionView> text, @Nullable ActId replacedBy, @Nullable LocalDate withdrawnOn) {

        static PublishedView of(PublishedAct act) {
            return new PublishedView(act.act(), act.ecli().toString(), act.caseNumber().toString(), act.court().digits(), act.category(), act.kind(), act.outcome(), act.language().tag(), act.judge(),
                    act.decidedOn(), act.inForceFrom(), act.signedAt(), act.actSha256().toString(), act.pdf().sha256().toString(),
                    act.text().map(text -> text.sections().stream().map(SectionView::of).toList()).orElse(List.of()), act.replacedBy(), act.withdrawn() == null ? null : act.withdrawn().on());
        }
    }

    record SectionView(CourtPapers.Part part, List<String> paragraphs) {

        static SectionView of(PublishedText.Section section) { return new SectionView(section.part(), section.paragraphs().stream().map(PublishedText.Paragraph::text).toList()); }
    }

    /// @param words words, a phrase in quotes, the number of a case or an ECLI
    @GetMapping
    @Asks(Asks.OPEN)
    FoundView search(@RequestParam(name = "q", defaultValue = "") String words, @RequestParam Map<String, String> given) {
        if (words.length() > LONGEST) throw Fields.unreadable("q", "1–" + LONGEST);
        String year = form(given, "year", "\\d{4}", "2026");
        String page = form(given, "page", "\\d{1,5}", "1");
        BankQuery query = new BankQuery(words, form(given, "court", "\\d{4}", "7110"), form(given, "region", "\\d{2}", "71"), form(given, "category", "\\d{1,2}\\.\\d{2}", "7.03"),
                year == null ? null : Integer.valueOf(year), form(given, "language", "kk|ru", "kk, ru"), form(given, "outcome", "[a-z-]{2,30}", "satisfied"), page == null ? 1 : Integer.parseInt(page));
        BankOfActs.Found found = bank.search(query);
        int last = Math.max(1, query.page()) * BankQuery.PAGE;
        return new FoundView(found.total(), found.hits().stream().map(HitView::of).toList(), found.facets(), last < found.total() ? Math.max(1, query.page()) + 1 : null);
    }

    @GetMapping("/{ecli}")
    @Asks(Asks.OPEN)
    PublishedView read(@PathVariable String ecli) { return PublishedView.of(get(ecli)); }

    @GetMapping("/{ecli}/pdf")
    @Asks(Asks.OPEN)
    ResponseEntity<byte[]> pdf(@PathVariable String ecli) {
        PublishedAct act = get(ecli);
        byte[] pdf = bank.pdf(act).orElseThrow(NothingHere::new);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(act.ecli().toString().replace(':', '-') + ".pdf").build().toString()).body(pdf);
    }

    private PublishedAct get(String ecli) { return Ecli.find(ecli).flatMap(bank::find).orElseThrow(NothingHere::new); }

    private static @Nullable String form(Map<String, String> given, String name, String form, String takes) {
        String value = given.get(name);
        if (value == null || value.isBlank()) return null;
        if (!value.matches(form)) throw Fields.unreadable(name, takes);
        return value;
    }
}
