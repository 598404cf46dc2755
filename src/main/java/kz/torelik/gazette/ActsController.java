package kz.torelik.gazette;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.BankQuery;
import kz.torelik.publication.Ecli;
import kz.torelik.publication.PublishedAct;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The bank of acts: search, one act, its paper.
@Controller
public class ActsController {

    private final BankOfActs bank;
    private final LawBook law;
    private final Proving proving;

    ActsController(BankOfActs bank, LawBook law, Proving proving) {
        this.bank = bank;
        this.law = law;
        this.proving = proving;
    }

    /// A way to narrow the list, or to widen it again.
    public record Facet(String value, String label, int times, String href, boolean chosen) {}

    public record Option(String value, Trilingual title) {}

    /// @param category the category in which the list is narrowed, or an empty text
    @Shows("gazette/acts.jte")
    public record Found(LawBook law, BankQuery query, BankOfActs.Found found) implements Screen {

        @Override
        public Phrase title() { return Phrase.of("gazette.acts.title"); }

        public int pages() { return Math.max(1, (found.total() + BankQuery.PAGE - 1) / BankQuery.PAGE); }

        public boolean isNarrowed() { return query.court() != null || query.region() != null || query.category() != null || query.year() != null || query.language() != null || query.outcome() != null; }

        /// The address of this list with one thing changed; null takes it away.
        public String with(String name, @Nullable String value) {
            Map<String, String> parts = new LinkedHashMap<>();
            put(parts, "q", query.words());
            put(parts, "court", query.court());
            put(parts, "region", query.region());
            put(parts, "category", query.category());
            put(parts, "year", query.year() == null ? null : query.year().toString());
            put(parts, "language", query.language());
            put(parts, "outcome", query.outcome());
            parts.remove(name);
            put(parts, name, value);
            return "/acts?" + String.join("&", parts.entrySet().stream().map(each -> each.getKey() + "=" + java.net.URLEncoder.encode(each.getValue(), java.nio.charset.StandardCharsets.UTF_8)).toList());
        }

        private static void put(Map<String, String> parts, String name, @Nullable String value) { if (value != null && !value.isBlank()) parts.put(name, value); }

        public List<String> facets() { return List.of("outcome", "year", "language", "region"); }

        public String chosen(String facet) {
            String value = switch (facet) {
                case "outcome" -> query.outcome();
                case "year" -> query.year() == null ? null : query.year().toString();
                case "language" -> query.language();
                case "region" -> query.region();
                default -> null;
            };
            return value == null ? "" : value;
        }

        public List<Option> courts() {
            List<Option> courts = new ArrayList<>();
            law.courts().list().stream().filter(court -> court.kind().hearsClaims()).forEach(court -> courts.add(new Option(court.code().digits(), court.title())));
            return courts;
        }

        public List<Option> categories() { return law.categories().list().stream().filter(one -> one.group() || one.code().endsWith(".00")).map(one -> new Option(one.code(), one.title())).toList(); }
    }

    @GetMapping("/acts")
    @Asks(Asks.OPEN)
    Screen search(@RequestParam(name = "q", defaultValue = "") String words, @RequestParam Map<String, String> given) {
        BankQuery query = new BankQuery(words.length() > 400 ? words.substring(0, 400) : words, code(given, "court", "\\d{4}"), code(given, "region", "\\d{2}"), code(given, "category", "\\d{1,2}\\.\\d{2}"),
                Optional.ofNullable(code(given, "year", "\\d{4}")).map(Integer::valueOf).orElse(null), code(given, "language", "kk|ru"), code(given, "outcome", "[a-z-]{2,30}"),
                Optional.ofNullable(code(given, "page", "\\d{1,5}")).map(Integer::valueOf).orElse(1));
        return new Found(law, query, bank.search(query));
    }

    private static @Nullable String code(Map<String, String> given, String name, String form) {
        String value = given.get(name);
        return value != null && value.matches(form) ? value : null;
    }

    /// One act with its authenticity.
    @Shows("gazette/act.jte")
    public record Act(LawBook law, PublishedAct act, Optional<Proving.Proven> proven) implements Screen {

        @Override
        public Phrase title() { return Phrase.of("gazette.act.title", act.caseNumber(), act.decidedOn()); }

        public boolean isDecision() { return act.kind().contains("decision"); }

        /// A word in the language of the act.
        public String said(String key, Page page) { return page.shell().sentences().say(act.language(), key); }

        /// A day in the language of the act.
        public String written(LocalDate day, Page page) { return page.shell().sentences().write(act.language(), day); }

        /// Which word opens the part, or an empty text.
        public String marker(kz.torelik.law.CourtPapers.Part part) {
            return switch (part) {
                case INTRODUCTORY -> "";
                case DESCRIPTIVE -> "found";
                case REASONING -> "";
                case OPERATIVE -> isDecision() ? "decided" : act.kind().equals("court-order") ? "ordered" : "ruled";
            };
        }
    }

    @GetMapping("/acts/{ecli}")
    @Asks(Asks.OPEN)
    Screen act(@PathVariable String ecli) {
        PublishedAct act = get(ecli);
        return new Act(law, act, proving.act(act.actSha256()));
    }

    @GetMapping("/acts/{ecli}/pdf")
    @Asks(Asks.OPEN)
    ResponseEntity<byte[]> pdf(@PathVariable String ecli) {
        PublishedAct act = get(ecli);
        byte[] pdf = bank.pdf(act).orElseThrow(NothingHere::new);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(act.ecli().toString().replace(':', '-') + ".pdf").build().toString()).body(pdf);
    }

    private PublishedAct get(String ecli) { return Ecli.find(ecli).flatMap(bank::find).orElseThrow(NothingHere::new); }
}
