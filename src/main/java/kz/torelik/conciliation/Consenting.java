package kz.torelik.conciliation;

import java.util.Map;
import java.util.Optional;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import org.springframework.stereotype.Service;

/// Each side and the mediator answer the invitation, and the time of the answer is kept. One no ends it; with everybody's yes the contract is drawn up (Law on Mediation, arts. 5 point 1, 9 point 1, 20 point 1).
@Service
public class Consenting {

    private final MatterDoor door;
    private final MatterRows rows;
    private final ToldInMediation told;
    private final CourtClock clock;

    Consenting(MatterDoor door, MatterRows rows, ToldInMediation told, CourtClock clock) {
        this.door = door;
        this.rows = rows;
        this.told = told;
        this.clock = clock;
    }

    /// @return the mediation, or a refusal: `mediation-unknown`, `mediation-over`, `mediation-answered`, `power-missing`
    public Answer<Matter.Whole> answer(PublicId id, boolean yes) {
        return door.with(id, (whole, own) -> {
            if (!whole.matter().state().equals("invited") || whole.answer(own.side()).isPresent()) return Answer.no(Refusal.of("mediation-answered"));
            Optional<Refusal> lacking = door.lacks(whole, own);
            if (lacking.isPresent()) return Answer.no(lacking.get());
            rows.consent(id, own.person(), yes, clock.instant());
            if (!yes) rows.end(id, new Matter.Ending("declined", own.name(), null, clock.today()));
            Matter.Whole after = rows.find(id).orElseThrow();
            if (after.isConsentedByAll()) rows.become(id, "agreed");
            if (!yes) told.others(after, own.person(), "mediation-declined", Map.of());
            else if (after.isConsentedByAll()) told.others(after, own.person(), "mediation-agreed", Map.of());
            return Answer.yes(rows.find(id).orElseThrow());
        });
    }
}
