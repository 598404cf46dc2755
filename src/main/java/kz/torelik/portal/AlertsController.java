package kz.torelik.portal;

import java.util.Map;
import kz.torelik.alerts.Feeds;
import kz.torelik.alerts.Watch;
import kz.torelik.alerts.Watches;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the person wants to be told of: by e-mail, by a feed under a secret link, by a signed message to his program. Secrets stand on the page that answers and on no other.
@Controller
class AlertsController {

    private static final String PAGE = "/my/alerts";

    private final Watches watches;
    private final Feeds feeds;
    private final LawBook law;
    private final String address;

    AlertsController(Watches watches, Feeds feeds, LawBook law, @Value("${torelik.address:http://localhost:8080}") String address) {
        this.watches = watches;
        this.feeds = feeds;
        this.law = law;
        this.address = address;
    }

    /// What was looked for in the bank of acts stands in the form already.
    @GetMapping(PAGE)
    @Asks("citizen")
    Screen list(@RequestParam Map<String, String> given) { return screen(Form.EMPTY.with("q", given.getOrDefault("q", "")).with("court", given.getOrDefault("court", "")).with("category", given.getOrDefault("category", "")), null); }

    @PostMapping(PAGE)
    @Asks("citizen")
    Screen ofActs(@RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        return done(watches.ofActs(form.value("q"), code(form, "court", "\\d{4}"), code(form, "category", "\\d{1,2}\\.\\d{2}"), says.language()), form, "q", says);
    }

    @PostMapping(PAGE + "/outages")
    @Asks("citizen")
    Screen ofOutages(Says says) { return done(watches.ofOutages(says.t("alerts.outages"), says.language()), Form.EMPTY, "q", says); }

    @PostMapping("/my/cases/{case}/alert")
    @Asks("read-case")
    Screen ofCase(@PathVariable("case") String id, Says says) {
        if (!(Acting.now() instanceof Actor.Citizen)) throw new NothingHere(); // a judge reads the case, and watches nothing
        return done(watches.ofCase(CaseId.find(id).orElseThrow(NothingHere::new), says.language()), Form.EMPTY, "q", says);
    }

    @PostMapping(PAGE + "/{watch}/remove")
    @Asks("citizen")
    Screen remove(@PathVariable String watch, Says says) { return done(watches.remove(id(watch)), Form.EMPTY, "q", says); }

    @PostMapping(PAGE + "/{watch}/email")
    @Asks("citizen")
    Screen email(@PathVariable String watch, @RequestParam boolean on, Says says) { return done(watches.email(id(watch), on), Form.EMPTY, "q", says); }

    @PostMapping(PAGE + "/{watch}/feed")
    @Asks("citizen")
    Screen feed(@PathVariable String watch, @RequestParam(defaultValue = "true") boolean on, Says says) {
        if (!on) return done(watches.closeFeed(id(watch)), Form.EMPTY, "q", says);
        return shown(watches.feed(id(watch)).map(secret -> new AlertsScreen.Once(watch, "feed", address + "/feeds/" + secret + ".atom")), Form.EMPTY, says);
    }

    @PostMapping(PAGE + "/{watch}/hook")
    @Asks("citizen")
    Screen hook(@PathVariable String watch, @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "true") boolean on, Says says) {
        if (!on) return done(watches.unhook(id(watch)), Form.EMPTY, "q", says);
        return shown(watches.hook(id(watch), to).map(key -> new AlertsScreen.Once(watch, "hook", key)), Form.EMPTY.with("watch", watch).with("to", to), says);
    }

    /// For programs, which cannot sign in: the secret in the address opens one feed and nothing else.
    @GetMapping("/feeds/{secret}.atom")
    @Asks(Asks.OPEN)
    ResponseEntity<byte[]> feed(@PathVariable String secret) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).contentType(MediaType.parseMediaType("application/atom+xml;charset=utf-8")).header("X-Robots-Tag", "noindex")
                .body(feeds.open(secret).orElseThrow(NothingHere::new));
    }

    private Screen done(Answer<Watch> answer, Form form, String field, Says says) {
        return switch (answer) {
            case Answer.Yes<Watch> _ -> SeeOther.to(PAGE);
            case Answer.No<Watch>(Refusal refusal) -> screen(says.fault(form, field, refusal), null);
        };
    }

    private Screen shown(Answer<AlertsScreen.Once> answer, Form form, Says says) {
        return switch (answer) {
            case Answer.Yes<AlertsScreen.Once>(AlertsScreen.Once once) -> screen(Form.EMPTY, once);
            case Answer.No<AlertsScreen.Once>(Refusal refusal) -> screen(says.fault(form, form.value("watch").isEmpty() ? "q" : "to-" + form.value("watch"), refusal), null);
        };
    }

    private Screen screen(Form form, AlertsScreen.@Nullable Once once) { return new AlertsScreen(watches.list(), law, form, once); }

    private static @Nullable String code(Form form, String name, String shape) { return form.value(name).matches(shape) ? form.value(name) : null; }

    private static PublicId id(String watch) { return PublicId.find(watch).orElseThrow(NothingHere::new); }
}
