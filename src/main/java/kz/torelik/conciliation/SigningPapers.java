package kz.torelik.conciliation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kz.torelik.database.Acting;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.signatures.ExpectedSigner;
import kz.torelik.signatures.Signatures;
import org.springframework.stereotype.Service;

/// Every side and the mediator sign the contract, and later the agreement, each with his own key (Law on Mediation, arts. 18 point 3, 21 point 1, 27 points 1, 2). With the last signature the mediation begins, or
/// ends with the agreement; what a court has to know goes to it in the same transaction.
@Service
public class SigningPapers {

    private final MatterDoor door;
    private final MatterRows rows;
    private final MediationPaper paper;
    private final Keys keys;
    private final HandingOver handing;
    private final ToldInMediation told;
    private final CourtClock clock;

    SigningPapers(MatterDoor door, MatterRows rows, MediationPaper paper, Keys keys, HandingOver handing, ToldInMediation told, CourtClock clock) {
        this.door = door;
        this.rows = rows;
        this.paper = paper;
        this.keys = keys;
        this.handing = handing;
        this.told = told;
        this.clock = clock;
    }

    /// Who signs with what.
    @org.springframework.stereotype.Component
    record Keys(Signatures signatures, People people) {

        ExpectedSigner expected() {
            Actor.Citizen citizen = (Actor.Citizen) Acting.now();
            Person.Natural person = (Person.Natural) people.find(citizen.person()).orElseThrow();
            if (citizen.organisation() == null) return ExpectedSigner.person(person.iin());
            return ExpectedSigner.organisation(person.iin(), ((Person.Organisation) people.find(citizen.organisation()).orElseThrow()).bin());
        }
    }

    /// Whether whoever acts has to sign what waits.
    public boolean isWanted(Matter.Whole whole) {
        Matter.Paper waiting = whole.waiting();
        return waiting != null && MatterDoor.subject().flatMap(whole::find).filter(own -> whole.signature(waiting.kind(), waiting.version(), own.side()).isEmpty()).isPresent();
    }

    /// Signs the paper that waits.
    ///
    /// @param version that was read: a newer one is not signed by mistake
    /// @return the mediation, or a refusal: `mediation-unknown`, `mediation-over`, `mediation-nothing-to-sign`, `mediation-signed`, `wording-changed`, `power-missing`, those of the signature, or of the procedure
    ///         of the case when the court cannot take it now
    public Answer<Matter.Whole> sign(PublicId id, int version, byte[] cms) {
        return door.with(id, (whole, own) -> {
            Matter.Paper waiting = whole.waiting();
            if (waiting == null) return Answer.no(Refusal.of("mediation-nothing-to-sign"));
            if (waiting.version() != version) return Answer.no(Refusal.of("wording-changed"));
            if (whole.signature(waiting.kind(), version, own.side()).isPresent()) return Answer.no(Refusal.of("mediation-signed"));
            Optional<Refusal> lacking = door.lacks(whole, own);
            if (lacking.isPresent()) return Answer.no(lacking.get());
            return keys.signatures().accept(paper.content(waiting.document()), cms, keys.expected()).then(accepted -> {
                rows.add(id, new Matter.Signed(waiting.kind(), version, own.side(), accepted.signer().name(), paper.keep(id, accepted.signature()), accepted.signedAt()), own.person());
                Matter.Whole after = rows.find(id).orElseThrow();
                if (!after.isSignedByAll(waiting.kind(), version)) return Answer.yes(after);
                return waiting.kind().equals("contract") ? begun(after, own) : agreed(after, own);
            });
        });
    }

    private Answer<Matter.Whole> begun(Matter.Whole whole, Matter.Participant own) {
        PublicId id = whole.matter().id();
        LocalDate today = clock.today();
        rows.start(id, today, today.plusDays(java.util.Objects.requireNonNull(whole.contract()).days()), whole.matter().mediator());
        return done(whole, own, "mediation-begun", handing.begun(rows.find(id).orElseThrow()));
    }

    private Answer<Matter.Whole> agreed(Matter.Whole whole, Matter.Participant own) {
        rows.end(whole.matter().id(), new Matter.Ending("agreement", null, null, clock.today()));
        return done(whole, own, "mediation-concluded", handing.agreed(rows.find(whole.matter().id()).orElseThrow()));
    }

    private Answer<Matter.Whole> done(Matter.Whole whole, Matter.Participant own, String about, Answer<Boolean> court) {
        return court.map(told -> {
            if (told) rows.toldCourt(whole.matter().id());
            Matter.Whole after = rows.find(whole.matter().id()).orElseThrow();
            this.told.others(after, own.person(), about, Map.of());
            return after;
        });
    }
}
