package kz.torelik.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.payments.PaymentOrder;
import kz.torelik.payments.Payments;
import kz.torelik.payments.Refund;
import kz.torelik.payments.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The state duty that a ruling returns (CPC arts. 109, 137, 278, 280): the plaintiff asks for it, and the bank gives it back to the account it came from.
@Component
public class ReturningDuty {

    private final CaseAccess access;
    private final ObjectProvider<Payments> payments;

    ReturningDuty(CaseAccess access, ObjectProvider<Payments> payments) {
        this.access = access;
        this.payments = payments;
    }

    /// @param certificate the paper of the refund in the file, or null
    /// @param state `offered` until the plaintiff asks, then `requested`, `done` or `failed`
    public record Returning(Tenge amount, LegalBasis basis, LocalDate orderedOn, @Nullable FiledDocument certificate, String state) {}

    /// What goes back in a case and how far it is.
    public Optional<Returning> find(CaseFile file) {
        return file.history().stream().filter(recorded -> recorded.event() instanceof FilingEvent.DutyRefundOrdered).findFirst().map(recorded -> returning(file, recorded));
    }

    private Returning returning(CaseFile file, RecordedEvent recorded) {
        FilingEvent.DutyRefundOrdered ordered = (FilingEvent.DutyRefundOrdered) recorded.event();
        List<Refund> asked = paid(file.id()).map(order -> payments.getObject().refunds(order.id())).orElse(List.of()).stream()
                .filter(refund -> refund.cause() == Refund.Cause.ORDERED && ordered.basis().equals(refund.basis())).toList();
        return new Returning(ordered.amount(), ordered.basis(), recorded.occurredOn(), ordered.certificate(), asked.isEmpty() ? "offered" : asked.getLast().state().word());
    }

    private Optional<PaymentOrder> paid(CaseId id) {
        return payments.getObject().of(Subject.of(id)).stream().filter(order -> order.paid().isPositive()).reduce((_, last) -> last);
    }

    /// Asks the bank for the money, once. May be asked again only after the bank declined.
    ///
    /// @return how far it is, or a refusal: `case-not-found` for whoever is not the plaintiff or his representative, `refund-not-ordered`, `refund-asked-already`,
    ///         `refund-no-payment`, `refund-exceeds`
    public Answer<Returning> ask(CaseId id) {
        return access.ask(id, "ask-refund").then(permit -> find(permit.file()).<Answer<Returning>>map(Answer::yes)
                .orElseGet(() -> Answer.no(Refusal.of("refund-not-ordered"))).then(returning -> order(permit.file(), returning)));
    }

    private Answer<Returning> order(CaseFile file, Returning returning) {
        Optional<PaymentOrder> paid = paid(file.id());
        if (paid.isEmpty()) return Answer.no(Refusal.of("refund-no-payment").under(returning.basis()));
        return payments.getObject().refundOnce(paid.get().id(), returning.amount(), returning.basis()).map(_ -> find(file).orElseThrow());
    }
}
