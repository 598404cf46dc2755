package kz.torelik.gazette;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kz.torelik.analytics.Practice;
import kz.torelik.analytics.Uses;
import kz.torelik.entrance.Guests;
import kz.torelik.kernel.CourtCode;
import kz.torelik.law.LawBook;
import kz.torelik.learning.similar.By;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import kz.torelik.web.SearchLimits;
import kz.torelik.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Judicial practice in a case that somebody describes: like acts with reasons, the closest on both sides, how comparable ones ended. What is described stands in no address and is kept nowhere.
@Controller
class SimilarCasesController {

    private final Practice practice;
    private final Uses uses;
    private final LawBook law;
    private final SearchLimits limits;
    private final boolean demonstration;

    SimilarCasesController(Practice practice, Uses uses, LawBook law, SearchLimits limits, ObjectProvider<Guests> guests) {
        this.practice = practice;
        this.uses = uses;
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
        return new SimilarCasesScreen(law, asked, practice.ask(new Practice.Asked(asked.words(), asked.by(), asked.category(), asked.court())), demonstration);
    }

    private SimilarCasesScreen.Asked read(Map<String, String> given) {
        String words = given.getOrDefault("words", "").strip();
        String category = given.getOrDefault("category", "");
        By by = Arrays.stream(By.values()).filter(one -> one.name().equalsIgnoreCase(given.getOrDefault("by", "both"))).findFirst().orElse(By.BOTH);
        return new SimilarCasesScreen.Asked(words.substring(0, Math.min(SimilarCasesScreen.LONGEST, words.length())), by, law.categories().find(category).isPresent() ? category : "", court(law, given.getOrDefault("court", "")), false);
    }

    /// A court that there is, or null.
    static @Nullable CourtCode court(LawBook law, String typed) { return typed.matches("\\d{4}") && law.courts().find(CourtCode.of(typed)).isPresent() ? CourtCode.of(typed) : null; }

    @PostMapping("/similar/said")
    @Asks(Asks.OPEN)
    Screen said(@RequestParam("use") String use, @RequestParam("said") String said, @RequestParam(defaultValue = "") String court) {
        if (!use.matches(ObjectionController.USE)) throw new NothingHere();
        Uses.Said what = Arrays.stream(Uses.Said.values()).filter(one -> !one.isBeside() && one.word().equals(said.toLowerCase(Locale.ROOT))).findFirst().orElseThrow(NothingHere::new);
        if (!uses.said(UUID.fromString(use), what)) throw new NothingHere();
        return SeeOther.to(what == Uses.Said.OBJECTED ? "/similar/objection?use=" + use + (court(law, court) == null ? "" : "&court=" + court) : "/similar/model#said");
    }
}
