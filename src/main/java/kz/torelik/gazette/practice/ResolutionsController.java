package kz.torelik.gazette.practice;

import kz.torelik.jurisprudence.Citations;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The normative resolutions of the Supreme Court: all of them, and each with what it explains and which published acts cite it.
@Controller
class ResolutionsController {

    private static final int SHOWN = 20;

    private final LawBook law;
    private final Citations citations;

    ResolutionsController(LawBook law, Citations citations) {
        this.law = law;
        this.citations = citations;
    }

    @GetMapping("/practice/resolutions")
    @Asks(Asks.OPEN)
    Screen list() { return new ResolutionsScreen(law, citations.resolutions()); }

    /// @param number its day and its number, `2015-11-27-7`
    @GetMapping("/practice/resolutions/{number}")
    @Asks(Asks.OPEN)
    Screen one(@PathVariable String number) { return law.practice().find(number).map(found -> new ResolutionScreen(law, found, citations.citing(found, SHOWN))).orElseThrow(NothingHere::new); }
}
