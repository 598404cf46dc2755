package kz.torelik.gazette;

import java.util.Optional;
import kz.torelik.kernel.CourtCode;
import kz.torelik.law.Court;
import kz.torelik.law.LawBook;
import kz.torelik.reception.Evaluations;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// How people evaluate a court, by whole past months, without small numbers.
@Controller
class EvaluationsController {

    private final Evaluations evaluations;
    private final LawBook law;

    EvaluationsController(Evaluations evaluations, LawBook law) {
        this.evaluations = evaluations;
        this.law = law;
    }

    @GetMapping("/evaluations/{court}")
    @Asks(Asks.OPEN)
    Screen of(@PathVariable String court) {
        Court known = Optional.of(court).filter(one -> one.matches("\\d{4}")).map(CourtCode::of).flatMap(law.courts()::find).orElseThrow(NothingHere::new);
        return new EvaluationsScreen(known.title(), evaluations.of(known.code()));
    }
}
