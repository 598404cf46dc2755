package kz.torelik.conciliation;

import java.util.Optional;
import java.util.function.BiFunction;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.powers.Powers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of every mediation: whoever acts is a participant of it, or there is no such mediation. A judge, an officer and a stranger are told the same. What is refused leaves nothing behind.
@Component
class MatterDoor {

    private final MatterRows rows;
    private final Powers powers;
    private final TransactionTemplate transactions;

    MatterDoor(MatterRows rows, Powers powers, TransactionTemplate transactions) {
        this.rows = rows;
        this.powers = powers;
        this.transactions = transactions;
    }

    /// Does something in an open mediation, held until the end.
    ///
    /// @return the answer of the work, or the refusals `mediation-unknown`, `mediation-over`
    <T> Answer<T> with(PublicId id, BiFunction<Matter.Whole, Matter.Participant, Answer<T>> work) {
        return transactions.execute(status -> {
            Answer<T> answer = held(id, work);
            if (!answer.isYes()) status.setRollbackOnly();
            return answer;
        });
    }

    private <T> Answer<T> held(PublicId id, BiFunction<Matter.Whole, Matter.Participant, Answer<T>> work) {
        Optional<Matter.Whole> found = subject().flatMap(_ -> rows.hold(id));
        Optional<Matter.Participant> own = found.flatMap(whole -> whole.find(subject().orElseThrow()));
        if (own.isEmpty()) return Answer.no(Refusal.of("mediation-unknown"));
        if (!found.get().matter().isOpen()) return Answer.no(Refusal.of("mediation-over"));
        return work.apply(found.get(), own.get());
    }

    /// The same for the mediator alone; a side is told `mediation-for-mediator`.
    <T> Answer<T> asMediator(PublicId id, BiFunction<Matter.Whole, Matter.Participant, Answer<T>> work) {
        return with(id, (whole, own) -> own.isMediator() ? work.apply(whole, own) : Answer.no(Refusal.of("mediation-for-mediator")));
    }

    /// What keeps somebody from binding his side: a representative needs the listed power to conclude an agreement by mediation (CPC art. 60 part 1).
    Optional<Refusal> lacks(Matter.Whole whole, Matter.Participant own) {
        return own.role().equals("representative") ? powers.lacks(whole.head(own.side()).person(), own.person(), "settlement", "mediation") : Optional.empty();
    }

    /// Who reads: the person, or the organisation for which he acts; nobody for staff.
    static Optional<PersonId> subject() { return Acting.now() instanceof Actor.Citizen citizen ? Optional.of(citizen.subject()) : Optional.empty(); }
}
