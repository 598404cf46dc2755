package kz.torelik.gazette;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kz.torelik.analytics.Models;
import kz.torelik.analytics.Practice;
import kz.torelik.entrance.Guests;
import kz.torelik.law.LawBook;
import kz.torelik.learning.similar.By;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import kz.torelik.web.SearchLimits;
import kz.torelik.web.SeeOther;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Judicial practice in a case that somebody describes: like acts with reasons, how comparable ones ended, and the card of what counts. What is described stands in no address and is kept nowhere.
@Controller
class SimilarCasesController {

    private final Practice practice;
    private final Models models;
    private final LawBook law;
    private final SearchLimits limits;
    private final boolean demonstration;

    SimilarCasesController(Practice practice, Models models, LawBook law, SearchLimits limits, ObjectProvider<Guests> guests) {
        this.practice = practice;
        this.models = models;
        this.law = law;
        this.limits = limits;
        this.demonstration = guests.stream().findAny().isPresent();
    }

    @GetMapping("/similar")
    @Asks(Asks.OPEN)
    Screen form() { return new SimilarCasesScreen(law, SimilarCasesScreen.Asked.NOTHING, null, demonstration); }

    @PostMapping("/similar")
    @Asks(Asks.OPEN)
    Screen ask(@RequestParam Map<String, String> given, HttpServletRequest request, HttpServletResponse response) {
        SimilarCasesScreen.Asked asked = read(given);
        if (asked.words().length() < SimilarCasesScreen.SHORTEST) return new SimilarCasesScreen(law, asked.wanting(), null, demonstration);
        limits.question(request, response);
        return new SimilarCasesScreen(law, asked, practice.ask(asked.words(), asked.by(), asked.category()), demonstration);
    }

    private SimilarCasesScreen.Asked read(Map<String, String> given) {
        String words = given.getOrDefault("words", "").strip();
        String category = given.getOrDefault("category", "");
        By by = Arrays.stream(By.values()).filter(one -> one.name().equalsIgnoreCase(given.getOrDefault("by", "both"))).findFirst().orElse(By.BOTH);
        return new SimilarCasesScreen.Asked(words.substring(0, Math.min(SimilarCasesScreen.LONGEST, words.length())), by, law.categories().find(category).isPresent() ? category : "", false);
    }

    @PostMapping("/similar/said")
    @Asks(Asks.OPEN)
    Screen said(@RequestParam("use") String use, @RequestParam("said") String said) {
        if (!use.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) throw new NothingHere();
        Models.Said what = Arrays.stream(Models.Said.values()).filter(one -> one.word().equals(said.toLowerCase(Locale.ROOT))).findFirst().orElseThrow(NothingHere::new);
        if (!models.said(UUID.fromString(use), what)) throw new NothingHere();
        return SeeOther.to("/similar/model#said");
    }

    @GetMapping("/similar/model")
    @Asks(Asks.OPEN)
    Screen model() { return new OutcomesModelScreen(law, practice.card(), practice.listUnusual(), models.uses(), demonstration); }
}
