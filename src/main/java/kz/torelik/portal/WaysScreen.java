package kz.torelik.portal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kz.torelik.language.Phrase;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.ReachingRules;
import kz.torelik.notices.Wish;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// By what the courts reach the person, and what he may choose.
///
/// @param kinds the kinds of notices
/// @param rules in which order people are reached
/// @param asked what a code was sent to, or null
/// @param until when that code ends, or null
@Shows("portal/ways.jte")
public record WaysScreen(Wish wish, List<CourtPapers.Notice> kinds, List<ReachingRules.Rule> rules, Form form, Wish.@Nullable Contact asked, @Nullable Instant until) implements Screen {

    public WaysScreen {
        kinds = List.copyOf(kinds);
        rules = List.copyOf(rules);
    }

    @Override
    public Phrase title() { return Phrase.of("portal.ways"); }

    public boolean isAsked(String contact) { return asked != null && asked.word().equals(contact); }

    /// What is confirmed, as he reads it, or null.
    public @Nullable String confirmed(String contact) {
        if (contact.equals("phone")) return wish.phone() == null ? null : wish.phone().readable();
        return wish.email() == null ? null : wish.email().address();
    }

    public @Nullable Instant confirmedAt(String contact) { return contact.equals("phone") ? wish.phoneAt() : wish.emailAt(); }

    /// What was chosen so far.
    public Form chosen() { return Form.EMPTY.with("extra", !wish.extraSms() ? "none" : wish.quiet().isEmpty() ? "all" : "some").with("letters", wish.letters().word()); }

    public List<Choice> extras(Page page) { return List.of("all", "some", "none").stream().map(word -> new Choice(word, page.t("portal.ways.extra." + word), page.t("portal.ways.extra." + word + ".note"), null)).toList(); }

    public List<Choice> letters(Page page) { return List.of("email", "sms", "none").stream().map(word -> Choice.of(word, page.t("portal.ways.letters." + word))).toList(); }

    /// The channels of a rule in their order: what is left to a wish, and what is not.
    public List<Phrase> steps(ReachingRules.Rule rule) {
        return rule.steps().stream().map(step -> {
            String key = "portal.ways.step." + step.when().name().toLowerCase(Locale.ROOT);
            Phrase channel = Phrase.of("portal.ways.channel." + step.channel());
            return step.afterHours() == null ? Phrase.of(key, channel) : Phrase.of(key + ".after", channel, step.afterHours());
        }).toList();
    }
}
