package kz.torelik.indicators;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import kz.torelik.law.Happening;
import kz.torelik.law.Measure;
import org.jspecify.annotations.Nullable;

/// Everything that was counted in one place over some days, small enough to be held: from it every indicator is computed.
final class Tally {

    private static final Set<String> OF_THE_COURT = Set.of("judge", "chair", "secretary", "court");

    /// @param kind what narrows the event, the stage, or empty
    private record Key(String fact, String kind, String procedure) {}

    /// @param since filed, moved, entered
    private record Open(String stage, Measure.Since since, LocalDate day, long n) {}

    private record Term(String rule, String bearsOn, LocalDate due, @Nullable LocalDate done, long n) {}

    private final Days days;
    private final Map<Key, Long> counts = new HashMap<>();
    private final Map<String, TreeMap<Integer, Long>> durations = new HashMap<>();
    private final Map<Measure.Begin, Map<Key, Long>> balances = new HashMap<>();
    private final List<Open> open = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();

    Tally(Days days) { this.days = days; }

    void add(String fact, String kind, String procedure, int value, long n) {
        if (fact.indexOf('>') < 0) counts.merge(new Key(fact, kind, procedure), n, Long::sum);
        else durations.computeIfAbsent(fact, _ -> new TreeMap<>()).merge(value, n, Long::sum);
    }

    /// How many stood at a stage when the period and when the year began.
    void addBalance(String stage, String procedure, long atPeriod, long atYear) {
        Key key = new Key(Cell.STANDING, stage, procedure);
        balances.computeIfAbsent(Measure.Begin.PERIOD, _ -> new HashMap<>()).merge(key, atPeriod, Long::sum);
        balances.computeIfAbsent(Measure.Begin.YEAR, _ -> new HashMap<>()).merge(key, atYear, Long::sum);
    }

    void addOpen(String stage, LocalDate filed, LocalDate moved, LocalDate entered, long n) {
        open.add(new Open(stage, Measure.Since.FILED, filed, n));
        open.add(new Open(stage, Measure.Since.MOVED, moved, n));
        open.add(new Open(stage, Measure.Since.ENTERED, entered, n));
    }

    void addTerm(String rule, String bearsOn, LocalDate due, @Nullable LocalDate done, long n) { terms.add(new Term(rule, bearsOn, due, done, n)); }

    Days days() { return days; }

    Figure count(Measure.Count count) {
        return number(sum(key -> !key.fact.equals(Cell.STANDING) && in(count.procedure(), key.procedure)
                && count.of().stream().anyMatch(word -> word.means(new Happening(key.fact, key.kind)))));
    }

    Figure standing(Measure.Standing standing) {
        return number(sum(key -> key.fact.equals(Cell.STANDING) && in(standing.procedure(), key.procedure) && standing.at().contains(key.kind)));
    }

    Figure balance(Measure.Balance balance) {
        return number(balances.getOrDefault(balance.begin(), Map.of()).entrySet().stream().filter(each -> in(balance.procedure(), each.getKey().procedure) && balance.at().contains(each.getKey().kind)).mapToLong(Map.Entry::getValue).sum());
    }

    private long sum(Predicate<Key> keys) { return counts.entrySet().stream().filter(each -> keys.test(each.getKey())).mapToLong(Map.Entry::getValue).sum(); }

    private static boolean in(List<String> allowed, String found) { return allowed.isEmpty() || allowed.contains(found); }

    private static Figure number(long n) { return new Figure((double) n, n); }

    Figure span(Measure.Span span) { return taken(durations.getOrDefault(span.between(), new TreeMap<>()), span.take()); }

    /// What is taken of durations.
    ///
    /// @param all how many there are of each length
    static Figure taken(TreeMap<Integer, Long> all, Measure.Take take) {
        long n = all.values().stream().mapToLong(Long::longValue).sum();
        if (n == 0) return new Figure(null, 0);
        return new Figure(switch (take) {
            case MEDIAN -> ranked(all, Math.ceilDiv(n, 2));
            case P90 -> ranked(all, Math.ceilDiv(n * 9, 10));
            case MEAN -> (double) all.entrySet().stream().mapToLong(each -> each.getKey() * each.getValue()).sum() / n;
        }, n);
    }

    /// The value at a rank, from 1.
    private static double ranked(TreeMap<Integer, Long> all, long rank) {
        long passed = 0;
        for (Map.Entry<Integer, Long> each : all.entrySet()) {
            passed += each.getValue();
            if (passed >= rank) return each.getKey();
        }
        return all.lastKey();
    }

    Figure aged(Measure.Aged aged) {
        LocalDate before = days.to().minus(aged.over());
        return number(open.stream().filter(each -> each.since == aged.since() && aged.at().contains(each.stage) && each.day.isBefore(before)).mapToLong(Open::n).sum());
    }

    Figure oldest(Measure.Oldest oldest) {
        List<Open> all = open.stream().filter(each -> each.since == oldest.since() && oldest.at().contains(each.stage)).toList();
        long n = all.stream().mapToLong(Open::n).sum();
        return all.stream().map(Open::day).min(LocalDate::compareTo).map(day -> new Figure((double) ChronoUnit.DAYS.between(day, days.to()), n)).orElse(new Figure(null, 0));
    }

    Figure terms(Measure.Terms measure) {
        List<Term> those = terms.stream().filter(term -> measure.rules().isEmpty() ? OF_THE_COURT.contains(term.bearsOn) : measure.rules().contains(term.rule)).toList();
        return switch (measure.came()) {
            case FELL_DUE -> number(sum(those, this::cameToItsEnd));
            case IN_TIME -> number(sum(those, term -> cameToItsEnd(term) && !missed(term)));
            case MISSED -> number(sum(those, term -> cameToItsEnd(term) && missed(term)));
            case OVERDUE -> number(sum(those, term -> term.done == null && term.due.isBefore(days.to())));
            case DUE_SOON -> number(sum(those, term -> term.done == null && !term.due.isBefore(days.to()) && !term.due.isAfter(days.to().plusDays(measure.within() == null ? 0 : measure.within()))));
            case LATE_DAYS -> late(those.stream().filter(term -> cameToItsEnd(term) && missed(term) && term.done != null).toList());
        };
    }

    private static long sum(List<Term> terms, Predicate<Term> which) { return terms.stream().filter(which).mapToLong(Term::n).sum(); }

    /// Done in time, it came to its end that day; otherwise on the day after its last.
    private boolean cameToItsEnd(Term term) {
        LocalDate end = missed(term) || term.done == null ? term.due.plusDays(1) : term.done;
        return !end.isBefore(days.from()) && !end.isAfter(days.to());
    }

    private static boolean missed(Term term) { return term.done == null || term.done.isAfter(term.due); }

    private static Figure late(List<Term> late) {
        long n = late.stream().mapToLong(Term::n).sum();
        return n == 0 ? new Figure(null, 0) : new Figure((double) late.stream().mapToLong(term -> term.n * ChronoUnit.DAYS.between(term.due, java.util.Objects.requireNonNull(term.done))).sum() / n, n);
    }
}
