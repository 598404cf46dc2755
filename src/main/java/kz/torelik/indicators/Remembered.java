package kz.torelik.indicators;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.ActId;
import kz.torelik.law.Happening;
import kz.torelik.law.Measure;
import org.jspecify.annotations.Nullable;

/// A case as far as the counting must remember it. Knows nothing of a database: an event goes in, the case after it and the cells to be added come out.
///
/// @param seq the last event that was counted
/// @param begun the durations that have begun, by name; null once one that is taken once has ended
/// @param acts the kinds of the acts that were signed, for the events that only name an act
record Remembered(int seq, String court, @Nullable UUID judge, String procedure, String category, String stage, LocalDate filedOn, LocalDate enteredOn, LocalDate movedOn,
                  Map<String, @Nullable LocalDate> begun, Map<ActId, String> acts) {

    Remembered {
        begun = Collections.unmodifiableMap(new HashMap<>(begun));
        acts = Map.copyOf(acts);
    }

    /// The case after an event, and what it adds.
    record Step(Remembered after, List<Cell> cells) {}

    /// The first event of a case.
    static Step begin(String court, String procedure, String category, Counted filed, List<Measure.Span> spans) {
        Remembered born = new Remembered(0, court, null, procedure, category, "", filed.on(), filed.on(), filed.on(), Map.of(), Map.of());
        return born.hear(filed, spans);
    }

    /// An event is counted for the judge who has the case when it happens; a draw for the judge drawn, the recusal for the judge who leaves.
    Step hear(Counted event, List<Measure.Span> spans) {
        List<Cell> cells = new ArrayList<>();
        String seat = event.seat() == null ? court : event.seat().digits();
        UUID whose = event.judge() == null ? judge : event.judge();
        cells.add(new Cell(event.word(), seat, whose, event.on(), procedure, category, event.kind() == null ? "" : event.kind(), 0, 1));
        Map<String, @Nullable LocalDate> durations = new HashMap<>(begun);
        for (Measure.Span span : spans) {
            measure(span, event, durations).ifPresent(days -> cells.add(new Cell(span.between(), seat, whose, event.on(), procedure, category, "", days, 1)));
        }
        UUID after = event.judgeGone() ? null : whose;
        boolean moves = !event.stage().equals(stage) || !seat.equals(court) || !Objects.equals(after, judge);
        if (moves && !stage.isEmpty()) cells.add(standing(court, judge, event.on(), stage, -1));
        if (moves) cells.add(standing(seat, after, event.on(), event.stage(), 1));
        LocalDate entered = event.stage().equals(stage) ? enteredOn : event.on();
        return new Step(new Remembered(event.seq(), seat, after, procedure, category, event.stage(), filedOn, entered, event.notice() ? movedOn : event.on(), durations, with(event)), cells);
    }

    private Map<ActId, String> with(Counted event) {
        if (event.signed() == null || event.kind() == null) return acts;
        Map<ActId, String> all = new HashMap<>(acts);
        all.put(event.signed(), event.kind());
        return all;
    }

    private Cell standing(String where, @Nullable UUID whose, LocalDate day, String at, int n) { return new Cell(Cell.STANDING, where, whose, day, procedure, category, at, 0, n); }

    /// Ends a duration that has begun, and begins it where its first event is this one.
    private static Optional<Integer> measure(Measure.Span span, Counted event, Map<String, @Nullable LocalDate> durations) {
        String name = span.between();
        Happening happened = new Happening(event.word(), event.kind());
        LocalDate since = durations.get(name);
        Optional<Integer> ended = Optional.empty();
        if (since != null && means(span.to(), happened)) {
            ended = Optional.of((int) ChronoUnit.DAYS.between(since, event.on()));
            if (span.pairs() == Measure.Pairs.FIRST) durations.put(name, null);
            else durations.remove(name);
        }
        boolean begins = means(span.from(), happened) && (span.pairs() == Measure.Pairs.EACH || !durations.containsKey(name));
        if (begins) durations.put(name, event.on());
        return ended;
    }

    private static boolean means(List<Happening> words, Happening happened) { return words.stream().anyMatch(word -> word.means(happened)); }
}
