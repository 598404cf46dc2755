package kz.torelik.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.Category;
import kz.torelik.law.Dated;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.Happening;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import org.jspecify.annotations.Nullable;

/// All clocks of a case: a fold over its whole history, without a memory of its own.
public final class Clocks {

    /// Less than five days before the voting (APPC art. 163 part 1).
    private static final int FEW_DAYS = 5;

    private final History history;
    private final LawBook law;
    private final LocalDate today;
    private final Instant now;
    private final List<Outage> outages;

    private Clocks(History history, LawBook law, Instant now, List<Outage> outages) {
        this.history = history;
        this.law = law;
        this.today = LocalDate.ofInstant(now, CourtClock.COUNTRY);
        this.now = now;
        this.outages = List.copyOf(outages);
    }

    /// The clocks that the events of a case have started, as they stand at the end of a day, in the order of their beginning.
    public static List<ClockReading> of(History history, LawBook law, LocalDate today) { return of(history, law, today, List.of()); }

    /// The same while the register knows of outages.
    ///
    /// @param outages in the order of their beginning
    public static List<ClockReading> of(History history, LawBook law, LocalDate today, List<Outage> outages) {
        return of(history, law, today.atTime(LocalTime.MAX).atZone(CourtClock.COUNTRY).toInstant(), outages);
    }

    /// The same at a moment: terms of hours run out within a day.
    public static List<ClockReading> of(History history, LawBook law, Instant now, List<Outage> outages) { return new Clocks(history, law, now, outages).read(); }

    private List<ClockReading> read() {
        List<ClockReading> readings = new ArrayList<>();
        Map<String, Map<Object, ClockReading>> last = new HashMap<>();
        for (Occurred event : history.events()) {
            for (DeadlineRule rule : law.deadlinesStartedBy(event.happening().event())) {
                DeadlineRule.Version version = Dated.find(rule.versions(), event.on()).orElse(null);
                if (version == null || !starts(version, event) || !applies(version.onlyIf(), event)) continue;
                Map<Object, ClockReading> ofRule = last.computeIfAbsent(rule.id(), _ -> new HashMap<>());
                Object counted = countedFor(version.starts().per(), event);
                ClockReading earlier = ofRule.get(counted);
                if (earlier != null && (earlier.metBy() == null || earlier.metBy() > event.seq())) continue;
                ClockReading reading = new Clock(rule, version, event, history, law, outages).read(today, now);
                ofRule.put(counted, reading);
                readings.add(reading);
            }
        }
        return readings;
    }

    private static boolean starts(DeadlineRule.Version version, Occurred event) { return any(version.starts().on(), event); }

    static boolean any(List<Happening> words, Occurred event) {
        for (Happening word : words) if (word.means(event.happening())) return true;
        return false;
    }

    private static Object countedFor(DeadlineRule.Per per, Occurred event) {
        return switch (per) {
            case CASE -> "case";
            case PARTY -> event.party() == null ? "nobody" : event.party();
            case MATTER -> event.matter() == null ? "nothing" : event.matter();
            case KIND -> event.happening().kind() == null ? "any" : event.happening().kind();
            case EVENT -> event.seq();
        };
    }

    private boolean applies(DeadlineRule.@Nullable OnlyIf condition, Occurred start) {
        if (condition == null) return true;
        Category category = law.categories().get(history.category());
        return among(condition.procedure(), history.procedure()) && !condition.notProcedure().contains(history.procedure())
                && among(condition.term(), category.term())
                && condition.notFlag().stream().noneMatch(category::is)
                && (condition.categoryFlag().isEmpty() || condition.categoryFlag().stream().anyMatch(category::is))
                && among(condition.partyRole().stream().map(Procedure.By::word).toList(), start.party() == null ? null : history.roles().get(start.party()))
                && among(condition.outcome(), outcomeBefore(start))
                && (condition.voting() == null || condition.voting() == voting(start.on()))
                && history.events().stream().takeWhile(event -> event.seq() < start.seq()).noneMatch(event -> any(condition.notAfter(), event))
                && (condition.after().isEmpty() || history.events().stream().takeWhile(event -> event.seq() < start.seq()).anyMatch(event -> any(condition.after(), event)));
    }

    private DeadlineRule.Voting voting(LocalDate on) {
        LocalDate day = history.votingDay();
        LocalDate results = history.resultsDay();
        return day != null && on.isAfter(day.minusDays(FEW_DAYS)) && (results == null || on.isBefore(results)) ? DeadlineRule.Voting.NEAR : DeadlineRule.Voting.FAR;
    }

    private static boolean among(List<String> allowed, @Nullable String found) { return allowed.isEmpty() || found != null && allowed.contains(found); }

    /// The outcome of the decision as far as it was known when the clock started.
    private @Nullable String outcomeBefore(Occurred start) {
        return history.events().stream().filter(event -> event.seq() <= start.seq() && List.of("decision-issued", "simplified-decision-issued").contains(event.happening().event()))
                .map(event -> event.happening().kind()).filter(Objects::nonNull).reduce((_, later) -> later).orElse(null);
    }
}
