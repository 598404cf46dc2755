package kz.torelik.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.kernel.Tenge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoneyIsNeverLostTests {

    private static final LegalBasis DISCONTINUED = LegalBasis.of("cpc 277(1)");

    @TempDir
    private Path folder;
    private BankDesk desk;

    @BeforeEach
    void open() throws IOException { desk = new BankDesk(folder); }

    @AfterEach
    void close() { desk.close(); }

    @Test
    void aLostMessageIsMadeGoodFromTheStatement() {
        desk.fault("{\"fault\":\"lost-callback\"}");
        PaymentOrder order = desk.order("900");
        desk.pay(order);
        assertThat(desk.now(order).state()).isEqualTo(OrderState.SENT);
        assertThat(desk.payments.reconcile()).isEqualTo(new Reconciled(1, 0, 0, true));
        assertThat(desk.now(order).state()).isEqualTo(OrderState.PAID);
        assertThat(desk.payments.reconcile()).isEqualTo(new Reconciled(0, 0, 0, true));
        assertThat(desk.settled).hasSize(1);
    }

    @Test
    void aMessageThatComesAfterTheEndOfAPaymentInTimeSettlesTheOrder() {
        PaymentOrder order = desk.order("900");
        desk.clock.advance(Duration.ofHours(25));
        desk.payments.reconcile();
        assertThat(desk.now(order).state()).isEqualTo(OrderState.EXPIRED);
        assertThat(desk.receive(desk.paid(order, Duration.ofHours(2)))).isInstanceOfSatisfying(CallbackVerdict.Booked.class, booked -> assertThat(booked.outcome()).isEqualTo("settled"));
        assertThat(desk.now(order).state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void aPaymentInTimeOfAnExpiredOrderIsUnmatchedWhenANewerOrderIsOpen() {
        PaymentOrder order = desk.order("900");
        desk.clock.advance(Duration.ofHours(25));
        PaymentOrder newer = desk.payments.order(desk.request(order.subject(), "900")).orThrow();
        assertThat(newer.id()).isNotEqualTo(order.id());
        desk.receive(desk.paid(order, Duration.ofHours(2)));
        assertThat(desk.payments.unmatched()).singleElement().satisfies(sum -> assertThat(sum.why()).isEqualTo(UnmatchedPayment.Why.LATE));
        assertThat(desk.now(newer).state()).isEqualTo(OrderState.SENT);
    }

    @Test
    void anUnpaidOrderExpiresAndMoneyThatComesAfterIsUnmatchedUntilAPersonBooksIt() {
        PaymentOrder order = desk.order("900");
        desk.clock.advance(Duration.ofHours(25));
        assertThat(desk.payments.reconcile()).isEqualTo(new Reconciled(0, 1, 0, true));
        assertThat(desk.now(order).state()).isEqualTo(OrderState.EXPIRED);
        desk.fault("{\"fault\":\"pay-after-close\"}");
        desk.pay(order);
        await().until(() -> desk.payments.unmatched().size() == 1);
        UnmatchedPayment late = desk.payments.unmatched().getFirst();
        assertThat(late.why()).isEqualTo(UnmatchedPayment.Why.LATE);
        assertThat(late.order()).isEqualTo(order.id());
        assertThat(desk.heard.peek()).satisfies(message -> assertThat(message.status()).isEqualTo(200));
        assertThat(desk.settled).isEmpty();
        assertThat(desk.payments.match(late.id(), order.id()).orThrow().state()).isEqualTo(OrderState.PAID);
        assertThat(desk.settled).hasSize(1);
        assertThat(desk.payments.unmatched()).isEmpty();
    }

    @Test
    void aBankThatIsDownExpiresNothing() {
        PaymentOrder order = desk.order("900");
        desk.clock.advance(Duration.ofHours(25));
        desk.stopBank();
        assertThat(desk.payments.reconcile().bankReached()).isFalse();
        assertThat(desk.now(order).state()).isEqualTo(OrderState.SENT);
    }

    @Test
    void moneyForAnUnknownOrderIsKeptAndCanBeReturned() {
        desk.fault("{\"fault\":\"wrong-order\"}");
        PaymentOrder order = desk.order("900");
        desk.pay(order);
        await().until(() -> desk.payments.unmatched().size() == 1);
        UnmatchedPayment stray = desk.payments.unmatched().getFirst();
        assertThat(stray.why()).isEqualTo(UnmatchedPayment.Why.UNKNOWN_ORDER);
        assertThat(stray.order()).isNull();
        assertThat(desk.now(order).state()).isEqualTo(OrderState.SENT);
        assertThat(desk.payments.giveBack(stray.id()).isYes()).isTrue();
        await().until(() -> desk.jdbc.sql("select state from payments.refund").query(String.class).single().equals("done"));
        assertThat(refusal(desk.payments.giveBack(stray.id()))).isEqualTo("payment-not-unmatched");
        assertThat(refusal(desk.payments.match(stray.id(), order.id()))).isEqualTo("payment-not-unmatched");
    }

    @Test
    void moneyOfAnotherCurrencyIsUnmatchedAndCannotBeBooked() {
        desk.fault("{\"fault\":\"wrong-currency\"}");
        PaymentOrder order = desk.order("900");
        desk.pay(order);
        await().until(() -> desk.payments.unmatched().size() == 1);
        UnmatchedPayment dollars = desk.payments.unmatched().getFirst();
        assertThat(dollars.currency()).isEqualTo("USD");
        assertThat(refusal(desk.payments.match(dollars.id(), order.id()))).isEqualTo("payment-match-currency");
        assertThat(desk.payments.giveBack(dollars.id()).orThrow().currency()).isEqualTo("USD");
    }

    @Test
    void aSecondPaymentGoesBackByRule() {
        desk.fault("{\"fault\":\"double-payment\"}");
        PaymentOrder order = desk.order("900");
        desk.pay(order);
        await().until(() -> desk.payments.refunds(order.id()).stream().anyMatch(refund -> refund.state() == Refund.State.DONE));
        assertThat(desk.payments.refunds(order.id())).singleElement().satisfies(refund -> {
            assertThat(refund.cause()).isEqualTo(Refund.Cause.DOUBLE);
            assertThat(refund.amount()).isEqualByComparingTo("900");
        });
        assertThat(desk.now(order)).satisfies(paid -> {
            assertThat(paid.state()).isEqualTo(OrderState.PAID);
            assertThat(paid.paid()).isEqualTo(Tenge.of(900));
            assertThat(paid.refunded()).isEqualTo(Tenge.ZERO);
        });
        assertThat(desk.settled).hasSize(1);
    }

    @Test
    void anUnderpaymentLeavesTheRemainderToPay() {
        desk.fault("{\"fault\":\"wrong-amount\",\"amount\":\"300.00\"}");
        PaymentOrder order = desk.order("900");
        desk.pay(order);
        await().until(() -> desk.now(order).paid().isPositive());
        assertThat(desk.now(order).state()).isEqualTo(OrderState.SENT);
        assertThat(desk.settled).isEmpty();
        PaymentOrder rest = desk.payments.order(desk.request(order.subject(), "900")).orThrow();
        assertThat(rest.id()).isEqualTo(order.id());
        assertThat(rest.remainder()).isEqualTo(Tenge.of(600));
        assertThat(rest.payAt()).isNotNull().isNotEqualTo(order.payAt());
        assertThat(desk.page(rest.payAt())).contains("600\u00a0₸");
        desk.pay(rest);
        await().until(() -> desk.now(order).state() == OrderState.PAID);
        assertThat(desk.settled).singleElement().satisfies(heard -> assertThat(heard.paid()).isEqualTo(Tenge.of(900)));
    }

    @Test
    void aPartThatCoversALoweredDutySettlesIt() {
        desk.fault("{\"fault\":\"wrong-amount\",\"amount\":\"300.00\"}");
        PaymentOrder order = desk.order("900");
        desk.pay(order);
        await().until(() -> desk.now(order).paid().isPositive());
        PaymentOrder lowered = desk.payments.order(desk.request(order.subject(), "250")).orThrow();
        assertThat(lowered.state()).isEqualTo(OrderState.PAID);
        assertThat(lowered.surplus()).isEqualTo(Tenge.of(50));
        assertThat(desk.settled).hasSize(1);
    }

    @Test
    void anOverpaymentSettlesAndItsSurplusCanBeReturned() {
        desk.fault("{\"fault\":\"wrong-amount\",\"amount\":\"1000.00\"}");
        PaymentOrder order = desk.order("900");
        desk.pay(order);
        await().until(() -> desk.now(order).state() == OrderState.PAID);
        assertThat(desk.now(order).isOverpaid()).isTrue();
        desk.payments.refund(order.id(), desk.now(order).surplus(), LegalBasis.of("tax 665(1)")).orThrow();
        await().until(() -> desk.now(order).refunded().isPositive());
        assertThat(desk.now(order).isOverpaid()).isFalse();
        assertThat(desk.now(order).state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void aRefundGoesBackInPartsAndNeverMoreThanWasPaid() {
        PaymentOrder order = desk.order("900");
        assertThat(refusal(desk.payments.refund(order.id(), Tenge.of(1), DISCONTINUED))).isEqualTo("refund-exceeds");
        desk.pay(order);
        await().until(() -> desk.now(order).state() == OrderState.PAID);
        assertThat(desk.payments.refund(order.id(), Tenge.of(400), DISCONTINUED).orThrow().state()).isEqualTo(OrderState.REFUND_REQUESTED);
        assertThat(refusal(desk.payments.refund(order.id(), Tenge.of("500.01"), DISCONTINUED))).isEqualTo("refund-exceeds");
        await().until(() -> desk.now(order).state() == OrderState.PARTLY_REFUNDED);
        desk.payments.refund(order.id(), Tenge.of(500), DISCONTINUED).orThrow();
        await().until(() -> desk.now(order).state() == OrderState.REFUNDED);
        assertThat(desk.returned).extracting(PaymentReturned::amount).containsExactly(Tenge.of(400), Tenge.of(500));
        assertThat(refusal(desk.payments.refund(order.id(), Tenge.of("0.01"), DISCONTINUED))).isEqualTo("refund-exceeds");
        assertThat(desk.payments.isSettled(order.subject())).isFalse();
        assertThat(refusal(desk.payments.refund(PublicId.random(), Tenge.of(1), DISCONTINUED))).isEqualTo("payment-order-unknown");
    }

    @Test
    void aRefundWrittenWhileTheBankIsDownIsSentByTheReconciliation() throws IOException {
        PaymentOrder order = desk.order("900");
        desk.pay(order);
        await().until(() -> desk.now(order).state() == OrderState.PAID);
        await().until(() -> desk.heard.size() == 1);
        desk.stopBank();
        desk.payments.refund(order.id(), Tenge.of(900), DISCONTINUED).orThrow();
        desk.startBankAgain();
        await().until(() -> {
            desk.payments.reconcile();
            return desk.now(order).state() == OrderState.REFUNDED;
        });
        assertThat(desk.returned).hasSize(1);
    }

    @Test
    void aRefundThatIsRolledBackNeverReachesTheBank() {
        PaymentOrder order = desk.order("900");
        desk.pay(order);
        await().until(() -> desk.now(order).state() == OrderState.PAID);
        desk.database.transactions(desk.source).executeWithoutResult(transaction -> {
            desk.payments.refund(order.id(), Tenge.of(900), DISCONTINUED).orThrow();
            transaction.setRollbackOnly();
        });
        desk.payments.reconcile();
        assertThat(desk.now(order).state()).isEqualTo(OrderState.PAID);
        assertThat(desk.count("refund")).isZero();
    }

    @Test
    void aRefundThatTheBankCannotMakeLeavesTheMoneyOnTheOrder() {
        PaymentOrder order = desk.order("900");
        desk.pay(order);
        await().until(() -> desk.now(order).state() == OrderState.PAID);
        desk.fault("{\"fault\":\"refund-fails\"}");
        desk.payments.refund(order.id(), Tenge.of(900), DISCONTINUED).orThrow();
        await().until(() -> desk.payments.refunds(order.id()).getFirst().state() == Refund.State.FAILED);
        assertThat(desk.now(order).state()).isEqualTo(OrderState.PAID);
        desk.payments.refund(order.id(), Tenge.of(900), DISCONTINUED).orThrow();
        await().until(() -> desk.now(order).state() == OrderState.REFUNDED);
    }

    @Test
    void moneyForACancelledOrderIsUnmatchedAndBookedOnTheNewOne() {
        Subject subject = Subject.of(SubmissionId.random());
        PaymentOrder old = desk.payments.order(desk.request(subject, "100")).orThrow();
        PaymentOrder order = desk.payments.order(desk.request(subject, "200")).orThrow();
        desk.fault("{\"fault\":\"pay-after-close\"}");
        desk.pay(Objects.requireNonNull(old.payAt()), "card");
        await().until(() -> desk.payments.unmatched().size() == 1);
        UnmatchedPayment sum = desk.payments.unmatched().getFirst();
        assertThat(sum.why()).isEqualTo(UnmatchedPayment.Why.CLOSED_ORDER);
        assertThat(refusal(desk.payments.match(sum.id(), old.id()))).isEqualTo("payment-order-closed");
        assertThat(desk.payments.match(sum.id(), order.id()).orThrow().remainder()).isEqualTo(Tenge.of(100));
    }

    private static String refusal(Answer<?> answer) {
        return switch (answer) {
            case Answer.Yes<?> yes -> "yes " + yes.value();
            case Answer.No<?>(var refusal) -> refusal.code();
        };
    }
}
