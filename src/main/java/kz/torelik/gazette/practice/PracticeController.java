package kz.torelik.gazette.practice;

import java.nio.charset.StandardCharsets;
import kz.torelik.jurisprudence.Citations;
import kz.torelik.jurisprudence.Summaries;
import kz.torelik.jurisprudence.Summary;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PublicId;
import kz.torelik.law.Category;
import kz.torelik.law.LawBook;
import kz.torelik.publication.FindingActs;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The practice of the courts by categories of disputes.
@Controller
class PracticeController {

    private static final int SHOWN = 12;

    private final LawBook law;
    private final Citations citations;
    private final Summaries summaries;
    private final FindingActs acts;
    private final CourtClock clock;
    private final boolean generated;

    PracticeController(LawBook law, Citations citations, Summaries summaries, FindingActs acts, CourtClock clock, @Value("${torelik.demonstration:false}") boolean generated) {
        this.law = law;
        this.citations = citations;
        this.summaries = summaries;
        this.acts = acts;
        this.clock = clock;
        this.generated = generated;
    }

    @GetMapping("/practice")
    @Asks(Asks.OPEN)
    Screen list() { return new PracticeScreen(law.categories(), citations.counts(), generated); }

    @GetMapping("/practice/{code}")
    @Asks(Asks.OPEN)
    Screen category(@PathVariable String code) {
        Category category = law.categories().find(code).orElseThrow(NothingHere::new);
        if (category.group()) return SeeOther.to("/practice#c" + code.replace('.', '-'));
        return new CategoryScreen(law, category, clock.today(), PracticeFigures.of(acts, code), new CategoryScreen.Cases(citations.articles(code, SHOWN), citations.leading(code, SHOWN)), summaries.list(code), generated);
    }

    /// @param version which of its signed versions; the last one where none is named
    @GetMapping("/practice/{code}/summaries/{id}")
    @Asks(Asks.OPEN)
    Screen summary(@PathVariable String code, @PathVariable String id, @RequestParam(defaultValue = "0") int version) {
        Summary summary = PublicId.find(id).flatMap(summaries::find).filter(found -> found.category().equals(code)).orElseThrow(NothingHere::new);
        Summary.Version shown = version == 0 ? summary.published().orElseThrow(NothingHere::new) : signed(summary, version);
        return new SummaryScreen(law, summary, shown);
    }

    /// The bytes that were signed, and the signature over them.
    @GetMapping("/practice/summaries/{id}/{version}/text")
    @Asks(Asks.OPEN)
    ResponseEntity<byte[]> text(@PathVariable String id, @PathVariable int version) {
        Summary summary = PublicId.find(id).flatMap(summaries::find).orElseThrow(NothingHere::new);
        return ResponseEntity.ok().contentType(new MediaType("text", "plain", StandardCharsets.UTF_8)).body(summary.text(signed(summary, version)));
    }

    @GetMapping("/practice/summaries/{id}/{version}/signature")
    @Asks(Asks.OPEN)
    ResponseEntity<byte[]> signature(@PathVariable String id, @PathVariable int version) {
        Summary summary = PublicId.find(id).flatMap(summaries::find).orElseThrow(NothingHere::new);
        Summary.Signed signed = signed(summary, version).signed();
        if (signed == null) throw new NothingHere();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/pkcs7-signature"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("summary-" + version + ".p7s").build().toString()).body(signed.signature());
    }

    private static Summary.Version signed(Summary summary, int number) {
        return summary.versions().stream().filter(version -> version.number() == number && version.signed() != null).findFirst().orElseThrow(NothingHere::new);
    }
}
