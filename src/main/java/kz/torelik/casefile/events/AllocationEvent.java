package kz.torelik.casefile.events;

import java.util.List;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DrawId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/// Who considers the case (CPC arts. 35, 38-42).
public sealed interface AllocationEvent extends ProceduralEvent {

    /// The list of judges of the draw, with their weights and the reasons of the excluded, is fixed and on its way to the ledger.
    ///
    /// @param input the SHA-256 of the published input of the draw
    /// @param eligible how many judges take part
    @EventKey("draw-committed/1")
    record DrawCommitted(DrawId draw, Sha256 input, int eligible) implements AllocationEvent {}

    /// The draw gave a judge, one judge for the empty seat of a panel (then the others stand here as they sat before), or a panel with the one who presides in it; anyone can re-compute it from its public proof.
    ///
    /// @param court the court of the judge, another than that of the register after a national draw
    /// @param secretary the secretary who keeps the protocols of that judge, or null
    /// @param eligible how many judges took part
    /// @param panel who sits with him where a panel considers the case (CPC art. 35 parts 4-6); empty, or null in records of old, where he sits alone
    @EventKey("judge-drawn/1")
    record JudgeDrawn(DrawId draw, PersonId judge, PersonName name, CourtCode court, @Nullable PersonId secretary, int eligible, @Nullable List<Member> panel) implements AllocationEvent {
        public JudgeDrawn { panel = panel == null ? List.of() : List.copyOf(panel); }

        /// A judge who sits alone.
        public JudgeDrawn(DrawId draw, PersonId judge, PersonName name, CourtCode court, @Nullable PersonId secretary, int eligible) { this(draw, judge, name, court, secretary, eligible, List.of()); }

        /// Never null.
        @Override
        public List<Member> panel() { return panel == null ? List.of() : panel; }
    }

    /// A judge of a panel beside the one who presides and reports.
    record Member(PersonId person, PersonName name) {}

    /// A participant asks for another judge, or the judge himself (отвод, самоотвод; CPC arts. 38-40).
    ///
    /// @param party the participant, or 0 when the judge asks himself
    /// @param judge whom it is about; of several the first
    /// @param ground the code of the ground in `law/grounds/recusal.yaml`
    /// @param others the further judges of the panel whom it is about; empty, or null in records of old, where it is about one
    @EventKey("recusal-requested/1")
    record RecusalRequested(int party, PersonId judge, String ground, String reasons, @Nullable List<PersonId> others) implements AllocationEvent {
        public RecusalRequested { others = others == null ? List.of() : List.copyOf(others); }

        /// Of one judge.
        public RecusalRequested(int party, PersonId judge, String ground, String reasons) { this(party, judge, ground, reasons, List.of()); }

        /// All whom it is about.
        public List<PersonId> judges() { return all(judge, others); }
    }

    /// The chair or another judge decided it, of one judge of a panel the others (CPC art. 41). When granted, the draw is repeated without that judge, for his seat alone.
    ///
    /// @param others as in [RecusalRequested]
    @EventKey("recusal-decided/1")
    record RecusalDecided(PersonId judge, boolean granted, String reasons, @Nullable List<PersonId> others) implements AllocationEvent {
        public RecusalDecided { others = others == null ? List.of() : List.copyOf(others); }

        /// Of one judge.
        public RecusalDecided(PersonId judge, boolean granted, String reasons) { this(judge, granted, reasons, List.of()); }

        /// All whom it is about.
        public List<PersonId> judges() { return all(judge, others); }
    }

    /// After recusals no other judge or panel of this court can consider the case (CPC arts. 34 part 2 point 2, 42).
    ///
    /// @param court where the case lies
    /// @param excluded how many judges of it are kept from the case, for good and not because they are away
    @EventKey("bench-impossible/1")
    record BenchImpossible(CourtCode court, int excluded) implements AllocationEvent {}

    /// The case goes to the court above, which determines where it is considered (CPC arts. 34 part 4, 42 parts 1 and 3).
    @EventKey("jurisdiction-asked/1")
    record JurisdictionAsked(CourtCode from, CourtCode above, ActId act) implements AllocationEvent {}

    /// The court above determined where the case is considered; it is final, and a judge is drawn there (CPC art. 34 part 4).
    @EventKey("jurisdiction-determined/1")
    record JurisdictionDetermined(CourtCode court, ActId act) implements AllocationEvent {}

    /// The file lies with another court from here on: the one above that determines its court, or the one that is determined. Whoever ruled so does not move it himself, since he sees it no more then.
    @EventKey("case-moved/1")
    record CaseMoved(CourtCode court) implements AllocationEvent {}

    private static List<PersonId> all(PersonId first, @Nullable List<PersonId> others) { return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), others == null ? java.util.stream.Stream.empty() : others.stream()).toList(); }
}
