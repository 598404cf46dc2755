package kz.torelik.conciliation;

import java.util.Map;
import java.util.Optional;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import org.springframework.stereotype.Service;

/// The text of the agreement, written by turns: one participant has the pen, and passes it on with what he wrote. Every version stays. The mediator may always take the pen, and closes the text for signature.
@Service
public class Wordings {

    public static final int LONGEST = 12_000;
    public static final int LONGEST_NOTE = 400;

    private final MatterDoor door;
    private final MatterRows rows;
    private final MediationPaper paper;
    private final ToldInMediation told;
    private final CourtClock clock;

    Wordings(MatterDoor door, MatterRows rows, MediationPaper paper, ToldInMediation told, CourtClock clock) {
        this.door = door;
        this.rows = rows;
        this.paper = paper;
        this.told = told;
        this.clock = clock;
    }

    /// Writes the next version and passes the pen.
    ///
    /// @param basedOn the version that was read before, 0 for none
    /// @param note what changed, for the others; possibly empty
    /// @param next the side that writes next, 0 for the mediator
    /// @return the mediation, or a refusal: `mediation-unknown`, `mediation-over`, `wording-not-now`, `wording-not-yours`, `wording-changed`, `wording-length`, `wording-next`
    public Answer<Matter.Whole> write(PublicId id, int basedOn, String body, String note, int next) {
        return door.with(id, (whole, own) -> {
            Optional<Refusal> fault = fault(whole, own, basedOn);
            if (fault.isPresent()) return Answer.no(fault.get());
            String text = body.strip();
            if (text.isEmpty() || text.length() > LONGEST || note.length() > LONGEST_NOTE) return Answer.no(Refusal.of("wording-length", LONGEST, LONGEST_NOTE));
            if (next != 0 && !whole.sides().contains(next)) return Answer.no(Refusal.of("wording-next"));
            int version = basedOn + 1;
            rows.add(id, new Matter.Wording(version, own.person(), own.name(), text, note.strip(), clock.instant()));
            rows.pass(id, whole.head(next).person());
            Matter.Whole after = rows.find(id).orElseThrow();
            told.others(after, own.person(), "mediation-wording", Map.of("version", version));
            return Answer.yes(after);
        });
    }

    private static Optional<Refusal> fault(Matter.Whole whole, Matter.Participant own, int basedOn) {
        if (!whole.matter().state().equals("running")) return Optional.of(Refusal.of("wording-not-now"));
        if (!own.isMediator() && !whole.hasPen(own)) return Optional.of(Refusal.of("wording-not-yours"));
        Matter.Wording last = whole.lastWording();
        return basedOn == (last == null ? 0 : last.version()) ? Optional.empty() : Optional.of(Refusal.of("wording-changed"));
    }

    /// The mediator sets the last version as the document that all sign.
    ///
    /// @return the mediation, or a refusal: `mediation-for-mediator`, `wording-not-now`, `wording-changed`, and `wording-none`
    public Answer<Matter.Whole> close(PublicId id, int version) {
        return door.asMediator(id, (whole, own) -> {
            if (!whole.matter().state().equals("running")) return Answer.no(Refusal.of("wording-not-now"));
            Matter.Wording last = whole.lastWording();
            if (last == null) return Answer.no(Refusal.of("wording-none"));
            if (last.version() != version) return Answer.no(Refusal.of("wording-changed"));
            if (whole.agreement() == null || whole.agreement().version() != version) rows.add(id, new Matter.Agreement(version, paper.agreement(whole, last, clock.today())), clock.instant());
            rows.become(id, "signing");
            Matter.Whole after = rows.find(id).orElseThrow();
            told.others(after, own.person(), "mediation-to-sign", Map.of("version", version));
            return Answer.yes(after);
        });
    }

    /// Anybody who wants something else opens the text again before all have signed; the pen comes to him.
    ///
    /// @return the mediation, or `wording-not-now`
    public Answer<Matter.Whole> reopen(PublicId id) {
        return door.with(id, (whole, own) -> {
            if (!whole.matter().state().equals("signing")) return Answer.no(Refusal.of("wording-not-now"));
            rows.become(id, "running");
            rows.pass(id, own.person());
            Matter.Whole after = rows.find(id).orElseThrow();
            told.others(after, own.person(), "mediation-reopened", Map.of("at", clock.instant()));
            return Answer.yes(after);
        });
    }
}
