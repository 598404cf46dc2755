package kz.torelik.gazette;

import kz.torelik.analytics.Models;
import kz.torelik.analytics.Objections;
import kz.torelik.analytics.Practice;
import kz.torelik.analytics.Switches;
import kz.torelik.analytics.Uses;
import kz.torelik.entrance.Guests;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The card of what counts outcomes, for everybody.
@Controller
class PracticeCardController {

    private final Practice practice;
    private final Models models;
    private final Uses uses;
    private final Switches switches;
    private final Objections objections;
    private final LawBook law;
    private final boolean demonstration;

    PracticeCardController(Practice practice, Models models, Uses uses, Switches switches, Objections objections, LawBook law, ObjectProvider<Guests> guests) {
        this.practice = practice;
        this.models = models;
        this.uses = uses;
        this.switches = switches;
        this.objections = objections;
        this.law = law;
        this.demonstration = guests.stream().findAny().isPresent();
    }

    @GetMapping("/similar/model")
    @Asks(Asks.OPEN)
    Screen model() {
        return new OutcomesModelScreen(law, practice.card().orElse(null), new OutcomesModelScreen.Sets(models.listLetIn(), models.listWaiting()), practice.courts(), practice.listUnusual(), practice.listDrift(),
                new OutcomesModelScreen.Followed(uses.numbers(), objections.numbers(), switches.listOff()), demonstration);
    }
}
