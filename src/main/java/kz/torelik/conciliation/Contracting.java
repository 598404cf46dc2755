package kz.torelik.conciliation;

import java.util.Map;
import java.util.Set;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import org.springframework.stereotype.Service;

/// The mediator sets the contract on mediation with what the law wants to stand in it (Law on Mediation, art. 21). A side that does not agree says so and gets a new version; signatures stand under one version only.
@Service
public class Contracting {

    public static final int LONGEST_DAYS = 30;
    public static final int LONGEST_TERMS = 2000;

    private static final Set<String> MANNERS = Set.of("joint", "separate", "both");

    private final MatterDoor door;
    private final MatterRows rows;
    private final MediationPaper paper;
    private final ToldInMediation told;
    private final CourtClock clock;

    Contracting(MatterDoor door, MatterRows rows, MediationPaper paper, ToldInMediation told, CourtClock clock) {
        this.door = door;
        this.rows = rows;
        this.paper = paper;
        this.told = told;
        this.clock = clock;
    }

    /// What the mediator proposes.
    ///
    /// @param fee in tenge; zero when he mediates without one
    /// @param terms other terms, possibly none
    public record Wanted(Tenge fee, int days, String manner, String terms) {}

    /// @return the mediation with a new version, or a refusal: `mediation-unknown`, `mediation-over`, `mediation-for-mediator`, `contract-not-now`, `contract-days`, `contract-manner`, `contract-fee`, `contract-terms`
    public Answer<Matter.Whole> set(PublicId id, Wanted wanted) {
        return door.asMediator(id, (whole, own) -> {
            if (!whole.matter().state().equals("agreed") && !whole.matter().state().equals("contract")) return Answer.no(Refusal.of("contract-not-now"));
            if (wanted.days() < 1 || wanted.days() > LONGEST_DAYS) return Answer.no(Refusal.of("contract-days", LONGEST_DAYS).under("med 23(1)"));
            if (!MANNERS.contains(wanted.manner())) return Answer.no(Refusal.of("contract-manner").under("med 21(2)(11)"));
            if (wanted.fee().amount().signum() < 0) return Answer.no(Refusal.of("contract-fee"));
            if (wanted.terms().length() > LONGEST_TERMS) return Answer.no(Refusal.of("contract-terms", LONGEST_TERMS));
            int version = whole.contract() == null ? 1 : whole.contract().version() + 1;
            rows.add(id, new Matter.Contract(version, paper.contract(whole, wanted, clock.today()), wanted.fee(), wanted.days(), wanted.manner(), wanted.terms().strip(), clock.instant()));
            rows.become(id, "contract");
            Matter.Whole after = rows.find(id).orElseThrow();
            told.others(after, own.person(), "mediation-contract", Map.of("version", version));
            return Answer.yes(after);
        });
    }
}
