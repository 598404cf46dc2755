package kz.torelik.gazette;

import java.util.Map;
import java.util.Optional;
import kz.torelik.law.LawBook;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.BankQuery;
import kz.torelik.publication.Ecli;
import kz.torelik.publication.PublishedAct;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
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
class ActsController {

    private final BankOfActs bank;
    private final LawBook law;
    private final Proving proving;

    ActsController(BankOfActs bank, LawBook law, Proving proving) {
        this.bank = bank;
        this.law = law;
        this.proving = proving;
    }

    @GetMapping("/acts")
    @Asks(Asks.OPEN)
    Screen search(@RequestParam(name = "q", defaultValue = "") String words, @RequestParam Map<String, String> given) {
        BankQuery query = new BankQuery(words.length() > 400 ? words.substring(0, 400) : words, code(given, "court", "\\d{4}"), code(given, "region", "\\d{2}"), code(given, "category", "\\d{1,2}\\.\\d{2}"),
                Optional.ofNullable(code(given, "year", "\\d{4}")).map(Integer::valueOf).orElse(null), code(given, "language", "kk|ru"), code(given, "outcome", "[a-z-]{2,30}"),
                Optional.ofNullable(code(given, "page", "\\d{1,5}")).map(Integer::valueOf).orElse(1));
        return new ActsScreen(law, query, bank.search(query));
    }

    private static @Nullable String code(Map<String, String> given, String name, String form) {
        String value = given.get(name);
        return value != null && value.matches(form) ? value : null;
    }

    @GetMapping("/acts/{ecli}")
    @Asks(Asks.OPEN)
    Screen act(@PathVariable String ecli) {
        PublishedAct act = get(ecli);
        return new ActScreen(law, act, proving.act(act.actSha256()));
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
