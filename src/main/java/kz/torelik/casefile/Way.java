package kz.torelik.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;

/// The way of a case through the stages of its procedure, from the first to the present one: when it came to each, by what and by which article.
///
/// @param legs in their order; a stage that was entered twice stands twice
public record Way(List<Leg> legs) {

    public Way { legs = List.copyOf(legs); }

    /// The time at one stage.
    ///
    /// @param stage its title in the law of that day
    /// @param event the word of the event by which the case came there
    /// @param basis the article of that event
    /// @param to the day on which the case went on, or null while it stands here
    /// @param days until then, or until today
    public record Leg(Trilingual stage, String event, LegalBasis basis, LocalDate from, @Nullable LocalDate to, int days) {

        public boolean isNow() { return to == null; }
    }

    public static Way of(CaseFile file, LawBook law, LocalDate today) {
        List<RecordedEvent> turns = turns(file.history());
        List<Leg> legs = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            RecordedEvent turn = turns.get(i);
            LocalDate to = i + 1 < turns.size() ? turns.get(i + 1).occurredOn() : null;
            Trilingual stage = law.procedure(file.claim().procedure()).on(new Lasting.Days(file.filedOn(), turn.occurredOn()), List.of(turn.stage())).stage(turn.stage()).title();
            legs.add(new Leg(stage, turn.event().word(), turn.basis(), turn.occurredOn(), to, (int) Math.max(0, ChronoUnit.DAYS.between(turn.occurredOn(), to == null ? today : to))));
        }
        return new Way(legs);
    }

    /// The events by which a case came from one stage to another, the first one among them.
    static List<RecordedEvent> turns(List<RecordedEvent> history) {
        List<RecordedEvent> turns = new ArrayList<>();
        for (RecordedEvent event : history) if (turns.isEmpty() || !turns.getLast().stage().equals(event.stage())) turns.add(event);
        return turns;
    }
}
