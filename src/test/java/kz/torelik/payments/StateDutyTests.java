package kz.torelik.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.Fees;
import kz.torelik.law.Happening;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.Test;

/// The state duty beyond the worked examples of `law/fees`, which [kz.torelik.lawdesk.LawDeskTests] runs.
class StateDutyTests {

    private static final LawBook LAW = LawBook.load();
    private static final StateDuty DUTY = new StateDuty(LAW);

    @Test
    void theStepsSayTheRateTheCapAndTheSum() {
        DutyAnswer answer = DUTY.compute(DutyQuestion.of(Fees.Applicant.INDIVIDUAL, "action", "7.03", Tenge.of(6_000_000_000L), LocalDate.parse("2026-08-03")));
        assertThat(answer.steps()).extracting(Reason::key).containsExactly("duty.percent", "duty.cap", "duty.sum", "duty.before-filing");
    }

    @Test
    void theDutyGoesBackOnSettlementAndNotOnACancelledOrder() {
        assertThat(LAW.fees().findRefund(Happening.of("proceedings-terminated:settlement"), "action")).get().extracting(Fees.Refund::share).isEqualTo(100);
        assertThat(LAW.fees().findRefund(Happening.of("proceedings-terminated:withdrawal"), "action")).isEmpty();
        assertThat(LAW.fees().findRefund(Happening.of("court-order-cancelled"), "court-order")).get().extracting(Fees.Refund::share).isEqualTo(0);
        assertThat(LAW.fees().findRefund(Happening.of("claim-left:incapable"), "action")).isPresent();
    }

    @Test
    void everyCategoryThatCanBeFiledHasItsDutyAndEveryExemptionExists() {
        for (var category : LAW.categories().list()) {
            if (category.procedures().isEmpty()) continue;
            for (Fees.Applicant applicant : new Fees.Applicant[] {Fees.Applicant.INDIVIDUAL, Fees.Applicant.ENTREPRENEUR}) {
                assertThat(DUTY.compute(DutyQuestion.of(applicant, category.procedures().getFirst(), category.code(), Tenge.of(100_000), LocalDate.parse("2026-08-03"))).steps()).isNotEmpty();
            }
            if (category.exemptBy() != null) assertThat(LAW.fees().findExemption(category.exemptBy())).as(category.code()).isPresent();
        }
    }
}
