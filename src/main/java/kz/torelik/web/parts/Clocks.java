package kz.torelik.web.parts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kz.torelik.kernel.Reason;
import org.jspecify.annotations.Nullable;

/// The clocks of a case as bars over one axis of time, with today as a line.
public record Clocks(LocalDate first, LocalDate last, LocalDate today, List<Clock> clocks) {

    private static final int TICKS = 8;

    /// One clock: its spans, its state in words, and why its date is what it is.
    ///
    /// @param rule the id of its term, whose page is linked with the reasons, or null
    /// @param turns what turned it, in words: that it stood still, was extended, was restored
    public record Clock(String name, List<Span> spans, Pill state, List<Reason> why, @Nullable String rule, List<String> turns) {

        public Clock(String name, List<Span> spans, Pill state, List<Reason> why) { this(name, spans, state, why, null, List.of()); }

        public Clock {
            spans = List.copyOf(spans);
            why = List.copyOf(why);
            turns = List.copyOf(turns);
        }
    }

    /// Days of a clock, both included, of one kind.
    public record Span(Kind kind, LocalDate from, LocalDate to) {

        /// The same days with the pauses cut out of them and put in their place.
        ///
        /// @param pauses in their order
        public List<Span> around(List<Span> pauses) {
            List<Span> cut = new ArrayList<>();
            LocalDate next = from;
            for (Span pause : pauses) {
                if (pause.to.isBefore(next) || pause.from.isAfter(to)) continue;
                if (pause.from.isAfter(next)) cut.add(new Span(kind, next, pause.from.minusDays(1)));
                cut.add(new Span(pause.kind, pause.from.isBefore(next) ? next : pause.from, pause.to.isAfter(to) ? to : pause.to));
                next = pause.to.plusDays(1);
            }
            if (!next.isAfter(to)) cut.add(new Span(kind, next, to));
            return cut;
        }
    }

    /// What the days of a span are.
    public enum Kind {
        /// The clock ran and was met.
        MET,
        /// The clock runs: days gone.
        SPENT,
        /// The clock runs: days left.
        LEFT,
        /// The clock stands still.
        PAUSED,
        /// The clock ran out unmet.
        MISSED,
        /// A right that ran out unused, or a term that an event made pointless.
        ENDED,
        /// The clock has not begun.
        AHEAD;

        public String look() { return name().toLowerCase(Locale.ROOT); }
    }

    public Clocks {
        clocks = List.copyOf(clocks);
        if (!first.isBefore(last)) throw new IllegalArgumentException("The axis of the clocks has no length: %s to %s".formatted(first, last));
    }

    /// Where the morning of a day stands on the axis, `31.25%`.
    public String at(LocalDate day) { return percent(share(day)); }

    /// How long a span is on the axis; at least a visible point.
    public String length(Span span) { return percent(Math.max(0.8, share(span.to().plusDays(1)) - share(span.from()))); }

    public boolean isTodayShown() { return !today.isBefore(first) && !today.isAfter(last); }

    /// The days that the axis names: every second of its eight parts.
    public List<LocalDate> labels() { return parts().filter(part -> part % 2 == 1).mapToObj(this::day).toList(); }

    /// All the hairlines of the axis.
    public List<LocalDate> ticks() { return parts().mapToObj(this::day).toList(); }

    private static IntStream parts() { return IntStream.range(1, TICKS); }

    private LocalDate day(int part) { return first.plusDays(Math.round(days() * (double) part / TICKS)); }

    private double share(LocalDate day) { return Math.clamp(100.0 * ChronoUnit.DAYS.between(first, day) / days(), 0, 100); }

    private long days() { return ChronoUnit.DAYS.between(first, last.plusDays(1)); }

    private static String percent(double share) { return String.format(Locale.ROOT, "%.2f%%", share); }
}
