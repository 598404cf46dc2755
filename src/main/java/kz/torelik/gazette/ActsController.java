package kz.torelik.gazette;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.torelik.entrance.Guests;
import kz.torelik.jurisprudence.Citations;
import kz.torelik.law.LawBook;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.Ecli;
import kz.torelik.publication.FindingActs;
import kz.torelik.publication.PublishedAct;
import kz.torelik.search.Question;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import org.springframework.beans.factory.ObjectProvider;
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
class ActsController {

    private static final int CITING = 20;
    private static final Pattern LAST_WORD = Pattern.compile("\\p{L}{2,}$");

    private final BankOfActs bank;
    private final FindingActs acts;
    private final LawBook law;
    private final Proving proving;
    private final CasePaths paths;
    private final Citations citations;
    private final boolean demonstration;

    ActsController(BankOfActs bank, FindingActs acts, LawBook law, Proving proving, CasePaths paths, Citations citations, ObjectProvider<Guests> guests) {
        this.bank = bank;
        this.acts = acts;
        this.law = law;
        this.proving = proving;
        this.paths = paths;
        this.citations = citations;
        this.demonstration = guests.stream().findAny().isPresent();
    }

    @GetMapping("/acts")
    @Asks(Asks.OPEN)
    Screen search(@RequestParam Map<String, String> given) {
        Question question = ActQuestions.of(given);
        FindingActs.Found found = acts.search(question);
        var last = LAST_WORD.matcher(question.words());
        return new ActsScreen(law, question, found, found.misread() == null && found.total() == 0 && last.find() ? acts.suggest(last.group()) : List.of(), demonstration);
    }

    /// A page of the list as a table of codes, for a spreadsheet.
    @GetMapping("/acts.csv")
    @Asks(Asks.OPEN)
    ResponseEntity<String> table(@RequestParam Map<String, String> given) {
        StringBuilder table = new StringBuilder("\ufeffecli;case;court;category;kind;outcome;language;decided\r\n");
        for (FindingActs.Hit hit : acts.search(ActQuestions.of(given)).hits()) {
            table.append(String.join(";", hit.ecli(), hit.caseNumber().toString(), hit.court().digits(), hit.category(), hit.kind(), hit.outcome() == null ? "" : hit.outcome(), hit.language().tag(),
                    hit.decidedOn().toString())).append("\r\n");
        }
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8)).header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("acts.csv").build().toString()).body(table.toString());
    }

    @GetMapping("/acts/{ecli}")
    @Asks(Asks.OPEN)
    Screen act(@PathVariable String ecli) {
        PublishedAct act = get(ecli);
        return new ActScreen(law, act, proving.act(act.actSha256()), paths.of(act), citations.of(act.act()), citations.citing(act.act(), CITING));
    }

    @GetMapping("/acts/{ecli}/pdf")
    @Asks(Asks.OPEN)
    ResponseEntity<byte[]> pdf(@PathVariable String ecli) {
        PublishedAct act = get(ecli);
        byte[] pdf = bank.pdf(act).orElseThrow(NothingHere::new);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(act.ecli().toString().replace(':', '-') + ".pdf").build().toString()).body(pdf);
    }

    /// Resolves an ECLI, in any case: the same address for everybody who cites.
    @GetMapping("/ecli/{ecli}")
    @Asks(Asks.OPEN)
    Screen resolve(@PathVariable String ecli) { return SeeOther.to("/acts/" + get(ecli).ecli()); }

    private PublishedAct get(String ecli) { return Ecli.find(ecli).flatMap(bank::find).orElseThrow(NothingHere::new); }
}
