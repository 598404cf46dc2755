package kz.torelik.lawdesk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import kz.torelik.kernel.Reason;
import kz.torelik.law.Dated;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;

/// What is compared: two books of law, or one on two days; and what was found so far.
final class Comparing {

    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private final LawView before;
    private final LawView after;
    private final Set<Change> changes = new LinkedHashSet<>();

    Comparing(LawView before, LawView after) {
        this.before = before;
        this.after = after;
    }

    LawBook before() { return before.law(); }

    LawBook after() { return after.law(); }

    List<Change> changes() { return List.copyOf(changes); }

    HouseRules houseBefore() { return before.house(); }

    HouseRules houseAfter() { return after.house(); }

    void add(Reason what, @Nullable LocalDate from) { changes.add(new Change(what, from, false)); }

    /// The same fact in both, by its name; either may be missing.
    <T> Map<String, Both<T>> match(Function<LawBook, List<T>> of, Function<T, String> name) {
        Map<String, T> old = named(of.apply(before.law()), name);
        Map<String, T> now = named(of.apply(after.law()), name);
        Map<String, Both<T>> all = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        for (String each : names) all.put(each, new Both<>(Optional.ofNullable(old.get(each)), Optional.ofNullable(now.get(each))));
        return all;
    }

    private static <T> Map<String, T> named(List<T> facts, Function<T, String> name) {
        Map<String, T> named = new LinkedHashMap<>();
        facts.forEach(fact -> named.put(name.apply(fact), fact));
        return named;
    }

    /// A fact before and after.
    record Both<T>(Optional<T> old, Optional<T> now) {}

    /// What compares two versions of a fact: the sentences of what differs.
    interface Differing<T> {
        List<Reason> between(Optional<T> old, Optional<T> now);
    }

    /// Goes through the days on which anything may change, and says each difference once, with its first day.
    <T extends Dated> void versions(List<T> old, List<T> now, Differing<T> differing) {
        if (before.day() != null && after.day() != null) {
            Optional<T> was = Dated.find(old, before.day());
            Optional<T> is = Dated.find(now, after.day());
            LocalDate from = is.map(version -> version.inForce().from()).orElseGet(() -> was.map(version -> version.inForce().to()).map(day -> day.plusDays(1)).orElse(null));
            differing.between(was, is).forEach(what -> add(what, from));
            return;
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        for (T version : together(old, now)) {
            days.add(version.inForce().from());
            if (version.inForce().to() != null) days.add(version.inForce().to().plusDays(1));
        }
        List<Reason> said = List.of();
        for (LocalDate day : days) {
            List<Reason> differs = differing.between(Dated.find(old, day), Dated.find(now, day));
            for (Reason what : differs) if (!said.contains(what)) add(what, day);
            said = differs;
        }
    }

    /// The same for facts that are dated only where a change began or ended them.
    <T extends Lasting> void lasting(Function<LawBook, List<T>> of, Function<T, String> name, Differing<T> differing) {
        lasting(of.apply(before.law()), of.apply(after.law()), name, differing);
    }

    <T extends Lasting> void lasting(List<T> old, List<T> now, Function<T, String> name, Differing<T> differing) {
        for (String each : together(old, now).stream().map(name).distinct().toList()) {
            moments(together(old, now).stream().filter(fact -> name.apply(fact).equals(each)).toList(), (was, is) -> differing.between(at(old, name, each, was), at(now, name, each, is)));
        }
    }

    private static <T extends Lasting> Optional<T> at(List<T> facts, Function<T, String> name, String each, Lasting.Days days) {
        return Lasting.on(facts, days).stream().filter(fact -> name.apply(fact).equals(each)).findFirst();
    }

    /// Goes through the days on which any of the facts begins or ends, the time before them first, and says each difference once; and whether it is one for a case
    /// that began the day before.
    void moments(List<? extends Lasting> dated, BiFunction<Lasting.Days, Lasting.Days, List<Reason>> differing) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Lasting fact : dated) {
            if (fact.inForce() == null) continue;
            days.add(fact.inForce().from());
            if (fact.inForce().to() != null) days.add(fact.inForce().to().plusDays(1));
        }
        if (before.day() != null && after.day() != null) {
            LocalDate from = days.stream().filter(day -> day.isAfter(before.day()) && !day.isAfter(after.day())).reduce((_, last) -> last).orElse(null);
            Lasting.Days was = new Lasting.Days(before.day(), before.day());
            List<Reason> old = differing.apply(was, new Lasting.Days(before.day(), after.day()));
            differing.apply(was, new Lasting.Days(after.day(), after.day())).forEach(what -> changes.add(new Change(what, from, !old.contains(what))));
            return;
        }
        Lasting.Days always = new Lasting.Days(LONG_AGO, LONG_AGO);
        List<Reason> said = differing.apply(always, always);
        said.forEach(what -> add(what, null));
        for (LocalDate day : days) {
            Lasting.Days then = new Lasting.Days(day, day);
            Lasting.Days older = new Lasting.Days(day.minusDays(1), day);
            List<Reason> differs = differing.apply(then, then);
            List<Reason> old = differing.apply(older, older);
            for (Reason what : differs) if (!said.contains(what)) changes.add(new Change(what, day, !old.contains(what)));
            said = differs;
        }
    }

    private static <T> List<T> together(List<T> old, List<T> now) {
        List<T> all = new ArrayList<>(old);
        all.addAll(now);
        return all;
    }
}
