package kz.torelik.conciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.database.ActingWithin;
import kz.torelik.documents.Document;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the law wants the court to get from a mediation, and nothing else: the contract, for which it stays the case (CPC arts. 179 part 5, 272 part 1 point 7); the agreement, which it approves (Law on
/// Mediation, art. 27 point 5); or that the mediation is over and by which ground (art. 23 point 4), so that the case goes on. The house does for the parties what they owe the court at once.
@Component
class HandingOver {

    private static final Actor RULE = new Actor.Rule("conciliation");

    private final CaseFiles files;
    private final MediationPaper paper;
    private final ActingWithin within;
    private final CourtClock clock;

    HandingOver(CaseFiles files, MediationPaper paper, ActingWithin within, CourtClock clock) {
        this.files = files;
        this.paper = paper;
        this.within = within;
        this.clock = clock;
    }

    /// The signed contract goes to the court as the motion of the sides to stay the case.
    ///
    /// @return whether there is a court; a refusal when it cannot take a motion at this stage
    Answer<Boolean> begun(Matter.Whole whole) {
        Matter.Contract contract = java.util.Objects.requireNonNull(whole.contract());
        return inCase(whole, file -> List.of(Happening.of(new FilingEvent.MotionFiled(file.motions().size() + 1, first(whole), "mediation", signed(whole, "contract", contract.version(), paper.get(contract.document()), null)), clock.today())));
    }

    /// The agreement goes to the court: each side under the same paper with its own signature, beside that of the mediator.
    Answer<Boolean> agreed(Matter.Whole whole) {
        Matter.Agreement agreement = java.util.Objects.requireNonNull(whole.agreement());
        List<String> terms = java.util.Objects.requireNonNull(whole.lastWording()).body().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return inCase(whole, file -> {
            int number = file.settlements().size() + 1;
            Document document = paper.get(agreement.document());
            List<FiledDocument> own = new ArrayList<>(signed(whole, "agreement", agreement.version(), document, first(whole)));
            own.addAll(signed(whole, "agreement", agreement.version(), document, 0));
            List<Happening> all = new ArrayList<>(List.of(Happening.of(new MatterEvent.SettlementFiled(number, first(whole), "mediation", terms, own), clock.today())));
            for (int side : whole.sides()) {
                if (side != first(whole)) all.add(Happening.of(new MatterEvent.SettlementSigned(number, side, signed(whole, "agreement", agreement.version(), document, side)), clock.today()));
            }
            return all;
        });
    }

    /// The mediation is over without an agreement.
    Answer<Boolean> ended(Matter.Whole whole) {
        return inCase(whole, file -> {
            Document notice = paper.over(whole, clock.today());
            return List.of(Happening.of(new FilingEvent.MotionFiled(file.motions().size() + 1, first(whole), "mediation-over", List.of(filed(notice, "motion", null))), clock.today()));
        });
    }

    private interface Told {
        List<Happening> of(CaseFile file);
    }

    private Answer<Boolean> inCase(Matter.Whole whole, Told told) {
        @Nullable CaseId id = whole.matter().caseId();
        if (id == null) return Answer.yes(false);
        return within.as(RULE, () -> {
            Optional<CaseFile> file = files.find(id);
            if (file.isEmpty()) return Answer.yes(false);
            return files.record(id, CaseFiles.ANY_VERSION, told.of(file.get())).map(_ -> true);
        });
    }

    /// The side that invited; where somebody acted for it, the side for which he did.
    private static int first(Matter.Whole whole) { return whole.find(whole.matter().initiator()).map(Matter.Participant::side).orElseGet(() -> whole.sides().getFirst()); }

    /// @param side of which the signature is, or null for all
    private static List<FiledDocument> signed(Matter.Whole whole, String kind, int version, Document document, @Nullable Integer side) {
        String as = kind.equals("contract") ? "mediation-contract" : "settlement";
        return whole.signatures().stream().filter(one -> one.paper().equals(kind) && one.version() == version && (side == null || side == one.side())).map(one -> filed(document, as, one)).toList();
    }

    private static FiledDocument filed(Document one, String kind, Matter.@Nullable Signed signed) {
        return new FiledDocument(one.id(), kind, one.title(), one.mediaType(), one.size(), one.pages(), one.sha256(), signed == null ? null : signed.document(), signed == null ? null : signed.signer(), signed == null ? null : signed.at());
    }
}
