package kz.torelik.gazette;

import java.util.Optional;
import kz.torelik.jurisprudence.Citations;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The cited words of an article, verbatim, with the day of the redaction that was read.
@Controller
class LawController {

    private final LawBook law;
    private final Citations citations;

    LawController(LawBook law, Citations citations) {
        this.law = law;
        this.citations = citations;
    }

    @GetMapping("/law/{act}/{article}")
    @Asks(Asks.OPEN)
    Screen article(@PathVariable String act, @PathVariable String article) {
        if (!act.matches("[a-z][a-z0-9-]{0,20}") || !article.matches("\\d{1,4}(?:-\\d{1,3})?")) throw new NothingHere();
        LegalBasis basis = new LegalBasis(act, article, null, null);
        Optional<kz.torelik.law.CitedWords.Cited> cited = law.citedWords().find(basis);
        return new LawScreen(basis, law.acts().find(act).orElseThrow(NothingHere::new), cited.orElseThrow(NothingHere::new), citations.citing(basis), law.practice().explaining(basis));
    }
}
