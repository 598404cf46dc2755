package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.torelik.alerts.Watch;
import kz.torelik.alerts.Watches;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the caller is told of beside his notices: by letter, by an Atom feed, or by signed messages to a program.
@RestController
@ForPrograms("alerts")
@RequestMapping("/api/v1/alerts")
class AlertDesk {

    private final Watches watches;
    private final LawBook law;
    private final String house;

    AlertDesk(Watches watches, LawBook law, @Value("${torelik.address:http://localhost:8080}") String house) {
        this.watches = watches;
        this.law = law;
        this.house = house;
    }

    /// @param caseId a case in which he takes part, or else words, a court or a category of published acts
    record AlertBody(@Nullable String caseId, @Nullable String words, @Nullable String court, @Nullable String category) {}

    record EntryView(String id, String code, String subject, String court, String path, Instant at) {

        static EntryView of(Watch.Entry entry) { return new EntryView(entry.id().toString(), entry.code(), entry.subject(), entry.court(), entry.path(), entry.at()); }
    }

    /// @param gone whether the program said that it wants no more
    /// @param fault why the last message was not taken, or null
    record WebhookView(String address, boolean gone, @Nullable Instant toldAt, @Nullable String fault) {}

    record AlertView(String id, String kind, String name, @Nullable CaseId caseId, @Nullable String court, @Nullable String category, boolean email, boolean feed, @Nullable WebhookView webhook, List<EntryView> latest) {

        static AlertView of(Watches.Line line) {
            Watch one = line.watch();
            Watch.Hook hook = line.hook();
            return new AlertView(one.id().toString(), one.kind().word(), one.name(), one.caseId(), one.court(), one.category(), one.email(), one.feed(),
                    hook == null ? null : new WebhookView(hook.address(), hook.gone(), hook.toldAt(), hook.fault()), line.latest().stream().map(EntryView::of).toList());
        }
    }

    record EmailBody(@Nullable Boolean on) {}

    record WebhookBody(@Nullable String address) {}

    /// @param address whoever has it reads the feed; shown this once
    record FeedView(String address) {}

    /// @param key with which messages are signed, in Base64 (URL); shown this once
    record KeyView(String key) {}

    @GetMapping
    @Asks("citizen")
    List<AlertView> list() { return watches.list().stream().map(AlertView::of).toList(); }

    @PostMapping
    @Asks("citizen")
    ResponseEntity<AlertView> begin(HttpServletRequest request, @RequestBody AlertBody body) {
        Answer<Watch> made = body.caseId() == null ? watches.ofActs(Fields.or(body.words(), ""), court(body.court()), category(body.category()), Wording.language(request))
                : watches.ofCase(CaseId.find(body.caseId()).orElseThrow(() -> new Refused(Refusal.of("case-not-found"))), Wording.language(request));
        PublicId id = made.orThrow().id();
        return ResponseEntity.created(URI.create("/api/v1/alerts/" + id)).body(known(id));
    }

    @GetMapping("/{alert}")
    @Asks("citizen")
    AlertView read(@PathVariable String alert) { return known(id(alert)); }

    @DeleteMapping("/{alert}")
    @Asks("citizen")
    ResponseEntity<Void> end(@PathVariable String alert) { return done(watches.remove(id(alert))); }

    @PostMapping("/{alert}/email")
    @Asks("citizen")
    AlertView email(@PathVariable String alert, @RequestBody EmailBody body) {
        watches.email(id(alert), Fields.given("on", body.on())).orThrow();
        return known(id(alert));
    }

    @PostMapping("/{alert}/feed")
    @Asks("citizen")
    ResponseEntity<FeedView> feed(@PathVariable String alert) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new FeedView(house + "/feeds/" + watches.feed(id(alert)).orThrow() + ".atom"));
    }

    @DeleteMapping("/{alert}/feed")
    @Asks("citizen")
    ResponseEntity<Void> closeFeed(@PathVariable String alert) { return done(watches.closeFeed(id(alert))); }

    /// Has a program told at an address; its new key replaces the one before it.
    @PostMapping("/{alert}/webhook")
    @Asks("citizen")
    ResponseEntity<KeyView> webhook(@PathVariable String alert, @RequestBody WebhookBody body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new KeyView(watches.hook(id(alert), Fields.given("address", body.address())).orThrow()));
    }

    @DeleteMapping("/{alert}/webhook")
    @Asks("citizen")
    ResponseEntity<Void> closeWebhook(@PathVariable String alert) { return done(watches.unhook(id(alert))); }

    private AlertView known(PublicId id) { return watches.list().stream().filter(line -> line.watch().id().equals(id)).map(AlertView::of).findFirst().orElseThrow(AlertDesk::unknown); }

    private @Nullable String court(@Nullable String code) {
        if (code == null || code.isBlank()) return null;
        return Optional.of(code).filter(one -> one.matches("\\d{4}") && law.courts().find(CourtCode.of(one)).isPresent()).orElseThrow(() -> Fields.unreadable("court", "7110"));
    }

    private @Nullable String category(@Nullable String code) {
        if (code == null || code.isBlank()) return null;
        return Optional.of(code).filter(one -> law.categories().find(one).isPresent()).orElseThrow(() -> Fields.unreadable("category", "7.03"));
    }

    private static ResponseEntity<Void> done(Answer<Watch> answer) {
        answer.orThrow();
        return ResponseEntity.noContent().build();
    }

    private static PublicId id(String alert) { return PublicId.find(alert).orElseThrow(AlertDesk::unknown); }

    private static Refused unknown() { return new Refused(Refusal.of("alert-unknown")); }
}
