package kz.torelik.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.torelik.kernel.ActId;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;
import kz.torelik.publication.ActChanges;
import kz.torelik.publication.AkomaNtoso;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.Ecli;
import kz.torelik.publication.FindingActs;
import kz.torelik.publication.PublishedAct;
import kz.torelik.publication.bulk.BulkFiles;
import kz.torelik.publication.pseudonyms.PublishedText;
import kz.torelik.search.Facet;
import kz.torelik.search.Misread;
import kz.torelik.search.Passage;
import kz.torelik.search.Question;
import kz.torelik.search.Zone;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
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

    private static final MediaType AKN = MediaType.parseMediaType("application/akn+xml");
    private static final int PAGE = 20;
    private static final int CHANGES = 500;

    private record Form(String pattern, String takes) {}

    private static final Map<Facet, Form> FORMS = new EnumMap<>(Map.of(Facet.COURT, new Form("\\d{4}", "7110"), Facet.REGION, new Form("\\d{2}", "71"), Facet.CATEGORY, new Form("\\d{1,2}\\.\\d{2}", "7.03"),
            Facet.YEAR, new Form("\\d{4}", "2026"), Facet.LANGUAGE, new Form("kk|ru", "kk, ru"), Facet.OUTCOME, new Form("[a-z-]{2,30}", "satisfied"),
            Facet.INSTANCE, new Form("first|appeal|cassation|supreme", "first, appeal, cassation, supreme"), Facet.KIND, new Form("[a-z-]{2,40}", "decision")));

    private final BankOfActs bank;
    private final FindingActs acts;
    private final ActChanges changes;
    private final LawBook law;
    private final BulkFiles bulk;

    ActBank(BankOfActs bank, FindingActs acts, ActChanges changes, LawBook law, BulkFiles bulk) {
        this.bank = bank;
        this.acts = acts;
        this.changes = changes;
        this.law = law;
        this.bulk = bulk;
    }

    /// @param facets by facet: value -> number of acts
    /// @param next what `after` has to be for the next page, or null at the end
    /// @param ways what else finds something, when nothing was found
    record FoundView(long total, List<HitView> acts, Map<String, Map<String, Integer>> facets, @Nullable String next, List<WayView> ways) {}

    record WayView(String kind, String words, long total) {}

    record HitView(ActId act, String ecli, String caseNumber, String court, String category, String kind, @Nullable String outcome, String language, LocalDate decidedOn, @Nullable Zone part, List<Passage.Run> snippet) {

        static HitView of(FindingActs.Hit hit) {
            return new HitView(hit.act(), hit.ecli(), hit.caseNumber().toString(), hit.court().digits(), hit.category(), hit.kind(), hit.outcome(), hit.language().tag(), hit.decidedOn(), hit.zone(), hit.snippet());
        }
    }

    /// @param number from 1, without gaps
    /// @param kind `published`, `replaced`, or `withdrawn`: then every copy has to be deleted
    record ChangeView(long number, String ecli, String kind, Instant at) {}

    /// @param last the number of the last change there is
    record ChangesView(List<ChangeView> changes, long last) {}

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

    /// @param words in the query language of the site
    @GetMapping
    @Asks(Asks.OPEN)
    FoundView search(@RequestParam(name = "q", defaultValue = "") String words, @RequestParam Map<String, String> given) {
        Map<Facet, String> narrowed = new EnumMap<>(Facet.class);
        FORMS.forEach((facet, form) -> Optional.ofNullable(form(given, facet.word(), form.pattern(), form.takes())).ifPresent(value -> narrowed.put(facet, value)));
        String sort = form(given, "sort", "best|newest|oldest", "best, newest, oldest");
        String size = form(given, "size", "[1-9]\\d?|100", "1–100");
        FindingActs.Found found = acts.search(new Question(words, narrowed, sort == null ? Question.Sort.BEST : Question.Sort.valueOf(sort.toUpperCase(Locale.ROOT)), form(given, "after", "[\\w-]{1,200}", "next"),
                size == null ? PAGE : Integer.parseInt(size)));
        if (found.misread() != null) throw Fields.unreadable(found.misread().why() == Misread.Why.PLACE ? "after" : "q", found.misread().why().name().toLowerCase(Locale.ROOT));
        Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
        found.facets().forEach((facet, values) -> facets.put(facet.word(), values));
        return new FoundView(found.total(), found.hits().stream().map(HitView::of).toList(), facets, found.next(),
                found.ways().stream().map(way -> new WayView(way.kind().name().toLowerCase(Locale.ROOT), way.words(), way.total())).toList());
    }

    /// Words of acts that begin like this.
    @GetMapping("/words")
    @Asks(Asks.OPEN)
    List<String> words(@RequestParam(name = "q", defaultValue = "") String beginning) {
        if (beginning.length() > LONGEST) throw Fields.unreadable("q", "1–" + LONGEST);
        return acts.suggest(beginning);
    }

    /// What happened to the bank behind a number: whoever keeps a copy follows it, and deletes what was withdrawn.
    @GetMapping("/changes")
    @Asks(Asks.OPEN)
    ChangesView changes(@RequestParam Map<String, String> given) {
        String after = form(given, "after", "\\d{1,15}", "0");
        String size = form(given, "size", "[1-9]\\d{0,2}|1000", "1–1000");
        List<ChangeView> some = changes.list(after == null ? 0 : Long.parseLong(after), size == null ? CHANGES : Integer.parseInt(size)).stream()
                .map(change -> new ChangeView(change.number(), change.ecli(), change.kind().word(), change.at())).toList();
        return new ChangesView(some, changes.last());
    }

    /// The parts of a full copy, with their hashes.
    @GetMapping(path = "/bulk", produces = MediaType.APPLICATION_JSON_VALUE)
    @Asks(Asks.OPEN)
    ResponseEntity<byte[]> bulk() { return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(bulk.list()); }

    /// The seal of the house over the list of the parts.
    @GetMapping("/bulk/seal")
    @Asks(Asks.OPEN)
    ResponseEntity<byte[]> seal() { return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/pkcs7-signature")).body(bulk.seal()); }

    /// A part, or a range of its bytes: a copy that broke off goes on.
    @GetMapping("/bulk/{name}")
    @Asks(Asks.OPEN)
    ResponseEntity<Resource> part(@PathVariable String name) {
        Resource file = bulk.find(name).<Resource>map(FileSystemResource::new).orElseThrow(NothingHere::new);
        return ResponseEntity.ok().contentType(name.endsWith(".zip") ? MediaType.parseMediaType("application/zip") : MediaType.parseMediaType("application/gzip")).eTag("\"" + name + "\"").body(file);
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

    /// The published text with its parts, as Akoma Ntoso 3.0.
    @GetMapping(path = "/{ecli}/akn")
    @Asks(Asks.OPEN)
    ResponseEntity<byte[]> structured(@PathVariable String ecli) {
        PublishedAct act = get(ecli);
        if (act.text().isEmpty()) throw new NothingHere();
        return ResponseEntity.ok().contentType(AKN).body(AkomaNtoso.write(act, law.courts().get(act.court()).title().in(act.language()), law.papers().actKind(act.kind()).title().in(act.language())));
    }

    private PublishedAct get(String ecli) { return Ecli.find(ecli).flatMap(bank::find).orElseThrow(NothingHere::new); }

    private static @Nullable String form(Map<String, String> given, String name, String form, String takes) {
        String value = given.get(name);
        if (value == null || value.isBlank()) return null;
        if (!value.matches(form)) throw Fields.unreadable(name, takes);
        return value;
    }
}
