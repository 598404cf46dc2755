package kz.torelik.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.Handover;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Court;
import kz.torelik.law.LawBook;
import kz.torelik.law.NextCourts;

/// The two rulings by which a case goes from a court that has nobody left through the court above to another one (CPC arts. 34 part 4, 42). Pure.
final class Transferring {

    private static final LegalBasis BASIS = LegalBasis.of("cpc 34(4)");

    private Transferring() {}

    /// @return `act-kind-unknown`, `transfer-not-due`, `transfer-not-above`, `transfer-not-asked`, `transfer-other-court`, or nothing
    static Optional<Refusal> fault(CaseFile file, MatterDisposition.Transfer transfer, LawBook law) {
        return switch (transfer.kind()) {
            case MatterDisposition.Transfer.UP -> up(file, transfer.court(), law);
            case MatterDisposition.Transfer.TO -> to(file, transfer.court(), law);
            default -> Optional.of(Refusal.of("act-kind-unknown", transfer.kind()));
        };
    }

    private static Optional<Refusal> up(CaseFile file, CourtCode court, LawBook law) {
        if (!Handover.isDue(file)) return refuse("transfer-not-due");
        return NextCourts.above(law.courts(), file.seat()).map(Court::code).filter(court::equals).isPresent() ? Optional.empty() : refuse("transfer-not-above");
    }

    private static Optional<Refusal> to(CaseFile file, CourtCode court, LawBook law) {
        Optional<AllocationEvent.JurisdictionAsked> asked = Handover.askedHere(file);
        if (asked.isEmpty()) return refuse("transfer-not-asked");
        return NextCourts.others(law.courts(), asked.get().from()).stream().map(Court::code).anyMatch(court::equals) ? Optional.empty() : refuse("transfer-other-court");
    }

    private static Optional<Refusal> refuse(String code) { return Optional.of(Refusal.of(code).under(BASIS)); }

    static List<Happening> effects(CaseFile file, ActId act, MatterDisposition.Transfer transfer, LocalDate today) {
        AllocationEvent event = transfer.kind().equals(MatterDisposition.Transfer.UP) ? new AllocationEvent.JurisdictionAsked(file.seat(), transfer.court(), act) : new AllocationEvent.JurisdictionDetermined(transfer.court(), act);
        return List.of(new Happening(event, today, BASIS));
    }
}
