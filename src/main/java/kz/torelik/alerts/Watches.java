package kz.torelik.alerts;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Secret;
import kz.torelik.law.LawBook;
import kz.torelik.search.Misread;
import kz.torelik.search.QuestionReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the person of the thread watches, and how he is told of it. Secrets are given once: of a feed only a hash is kept, and the key of a program is never shown again.
@Component
public class Watches {

    static final Actor RULE = new Actor.Rule("alerts");
    private static final int LONGEST = 200;

    private final WatchRows rows;
    private final CaseAccess access;
    private final HookPosting.Programs programs;
    private final AlertProperties properties;
    private final ActingWithin rules;
    private final LawBook law;
    private final CourtClock clock;

    Watches(WatchRows rows, CaseAccess access, HookPosting.Programs programs, AlertProperties properties, ActingWithin rules, LawBook law, CourtClock clock) {
        this.rows = rows;
        this.access = access;
        this.programs = programs;
        this.properties = properties;
        this.rules = rules;
        this.law = law;
        this.clock = clock;
    }

    /// @param hook where a program is told, or null
    /// @param latest what was found last
    public record Line(Watch watch, Watch.@Nullable Hook hook, List<Watch.Entry> latest) {
        public Line { latest = List.copyOf(latest); }
    }

    @Transactional(readOnly = true)
    public List<Line> list() {
        List<Watch> own = rows.list(person());
        return own.stream().map(one -> new Line(one, asRule(() -> rows.findHook(one)).orElse(null), rows.entries(one.id(), 5))).toList();
    }

    /// Watches a case in which he takes part.
    ///
    /// @return `case-not-found`, `alert-too-many`
    @Transactional
    public Answer<Watch> ofCase(CaseId id, Language language) {
        return access.ask(id, "read-case").then(permit -> add(new Watch(PublicId.random(), person(), Watch.Kind.CASE, permit.file().number().toString(), id, "", null, null, language, true, false, clock.instant())));
    }

    /// Watches the bank of acts.
    ///
    /// @param court the code of a court, or null for any; without words and category the court itself is watched
    /// @return `alert-nothing`, `alert-misread` when the words are no question to the search, `alert-too-many`
    @Transactional
    public Answer<Watch> ofActs(String words, @Nullable String court, @Nullable String category, Language language) {
        String asked = words.strip();
        if (asked.length() > LONGEST || asked.isEmpty() && court == null && category == null) return Answer.no(Refusal.of("alert-nothing", LONGEST));
        if (QuestionReader.read(asked) instanceof Misread misread) return Answer.no(Refusal.of("alert-misread", misread.word(), misread.at() + 1));
        Watch.Kind kind = asked.isEmpty() && category == null ? Watch.Kind.COURT : Watch.Kind.SEARCH;
        String where = court == null ? "" : law.courts().get(CourtCode.of(court)).title().in(language);
        String what = category == null ? "" : law.categories().get(category).title().in(language);
        String name = String.join(" · ", List.of(asked, what, where).stream().filter(part -> !part.isEmpty()).toList());
        return add(new Watch(PublicId.random(), person(), kind, name, null, asked, court, category, language, true, false, clock.instant()));
    }

    /// Watches the outages of the electronic service.
    ///
    /// @param name as he reads it
    /// @return `alert-too-many`
    @Transactional
    public Answer<Watch> ofOutages(String name, Language language) {
        return add(new Watch(PublicId.random(), person(), Watch.Kind.OUTAGES, name, null, "", null, null, language, true, false, clock.instant()));
    }

    private Answer<Watch> add(Watch one) {
        List<Watch> own = rows.list(one.person());
        Optional<Watch> same = own.stream().filter(other -> other.kind() == one.kind() && Objects.equals(other.caseId(), one.caseId()) && other.words().equals(one.words()) && Objects.equals(other.court(), one.court())
                && Objects.equals(other.category(), one.category())).findFirst();
        if (same.isPresent()) return Answer.yes(same.get());
        if (own.size() >= properties.most()) return Answer.no(Refusal.of("alert-too-many", properties.most()));
        rows.add(one);
        return Answer.yes(one);
    }

    /// Ends it with its feed and its program.
    @Transactional
    public Answer<Watch> remove(PublicId id) { return with(id, one -> asRule(() -> {
        rows.unhook(one);
        rows.remove(one);
        return Answer.yes(one);
    })); }

    @Transactional
    public Answer<Watch> email(PublicId id, boolean on) { return with(id, one -> {
        rows.email(one, on);
        return Answer.yes(one);
    }); }

    /// Opens its feed under a new secret link; the one before it is closed.
    ///
    /// @return the secret of the address, which is not shown again, or `alert-unknown`
    @Transactional
    public Answer<String> feed(PublicId id) { return with(id, one -> {
        Secret secret = Secret.random();
        rows.feed(one, secret.hash().bytes());
        return Answer.yes(secret.text());
    }); }

    @Transactional
    public Answer<Watch> closeFeed(PublicId id) { return with(id, one -> {
        rows.feed(one, null);
        return Answer.yes(one);
    }); }

    /// Has a program told; its new key replaces the one before it.
    ///
    /// @return the key in Base64 (URL, no padding), which is not shown again, or `alert-unknown`, `hook-form`, `hook-inner`
    @Transactional
    public Answer<String> hook(PublicId id, String address) {
        return with(id, one -> programs.addresses().parse(address).map((URI found) -> {
            Secret key = Secret.random();
            return asRule(() -> {
                rows.hook(one, found.toString(), programs.keys().seal(one.id().uuid(), key.bytes()), clock.instant());
                return key.text();
            });
        }));
    }

    @Transactional
    public Answer<Watch> unhook(PublicId id) { return with(id, one -> asRule(() -> {
        rows.unhook(one);
        return Answer.yes(one);
    })); }

    /// Somebody else's is as if it were not there.
    private <T> Answer<T> with(PublicId id, Function<Watch, Answer<T>> work) {
        return rows.find(person(), id).map(work).orElseGet(() -> Answer.no(Refusal.of("alert-unknown")));
    }

    private <T> T asRule(java.util.function.Supplier<T> work) { return rules.as(RULE, work); }

    private static PersonId person() {
        if (!(Acting.now() instanceof Actor.Citizen citizen)) throw new IllegalStateException("Only a person watches");
        return citizen.subject();
    }
}
