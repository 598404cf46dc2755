package kz.torelik.portal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import kz.torelik.notices.Wish;
import kz.torelik.notices.Wishes;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// By what the courts reach the person: the number and the address that he confirms with a code, and what the law leaves to his wish.
@Controller
class WaysController {

    private static final String PAGE = "/my/ways";

    private final Wishes wishes;
    private final LawBook law;
    private final CourtClock clock;

    WaysController(Wishes wishes, LawBook law, CourtClock clock) {
        this.wishes = wishes;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    @Asks("citizen")
    Screen show() { return screen(Form.EMPTY, null, null); }

    @PostMapping(PAGE)
    @Asks("citizen")
    Screen keep(@RequestParam(defaultValue = "all") String extra, @RequestParam(required = false) @Nullable List<String> sms, @RequestParam(defaultValue = "email") String letters) {
        Set<String> all = wishes.kinds().stream().map(CourtPapers.Notice::code).collect(Collectors.toSet());
        wishes.keep(!extra.equals("none"), extra.equals("some") ? new HashSet<>(sms == null ? List.of() : sms) : all, Wish.Letters.find(letters).orElse(Wish.Letters.EMAIL));
        return SeeOther.to(PAGE);
    }

    /// Sends a code to the number or the address that was typed.
    @PostMapping(PAGE + "/{contact}")
    @Asks("citizen")
    Screen send(@PathVariable String contact, @RequestParam Map<String, String> typed, Says says) {
        Wish.Contact what = contact(contact);
        Form form = Form.typed(typed);
        return switch (wishes.sendCode(what, form.value(contact), says.language())) {
            case Answer.No<Instant>(Refusal refusal) -> screen(says.fault(form, contact, refusal), null, null);
            case Answer.Yes<Instant>(Instant until) -> screen(form, what, until);
        };
    }

    @PostMapping(PAGE + "/{contact}/code")
    @Asks("citizen")
    Screen confirm(@PathVariable String contact, @RequestParam Map<String, String> typed, Says says) {
        Wish.Contact what = contact(contact);
        return switch (wishes.confirm(what, typed.getOrDefault("code", ""))) {
            case Answer.No<Wish>(Refusal refusal) -> screen(says.fault(Form.EMPTY.with(contact, typed.getOrDefault(contact, "")), "code", refusal), what, null);
            case Answer.Yes<Wish> _ -> SeeOther.to(PAGE);
        };
    }

    @PostMapping(PAGE + "/{contact}/forget")
    @Asks("citizen")
    Screen forget(@PathVariable String contact) {
        wishes.forget(contact(contact));
        return SeeOther.to(PAGE);
    }

    private Screen screen(Form form, Wish.@Nullable Contact asked, @Nullable Instant until) {
        return new WaysScreen(wishes.get(), wishes.kinds(), Lasting.on(law.reaching().rules(), new Lasting.Days(clock.today(), clock.today())), form, asked, until);
    }

    private static Wish.Contact contact(String word) { return Wish.Contact.find(word).orElseThrow(NothingHere::new); }
}
