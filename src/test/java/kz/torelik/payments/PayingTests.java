package kz.torelik.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.kernel.Tenge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayingTests {

    @TempDir
    private Path folder;
    private BankDesk desk;

    @BeforeEach
    void open() throws IOException { desk = new BankDesk(folder); }

    @AfterEach
    void close() { desk.close(); }

    @Test
    void aPaidDutyIsSettledOnceAndTheListenerHearsTheReceipt() {
        PaymentOrder order = desk.order("50000");
        assertThat(order.state()).isEqualTo(OrderState.SENT);
        assertThat(desk.page(Objects.requireNonNull(order.payAt()))).contains("Районный суд № 2", "50\u00a0000\u00a0₸", "lang=\"ru\"");
        desk.pay(order);
        await().until(() -> desk.now(order).state() == OrderState.PAID);
        assertThat(desk.settled).singleElement().satisfies(heard -> {
            assertThat(heard.subject()).isEqualTo(order.subject());
            assertThat(heard.amount()).isEqualTo(Tenge.of(50_000));
            assertThat(desk.page(order.payAt())).contains(heard.receipt());
        });
        assertThat(desk.payments.isSettled(order.subject())).isTrue();
        assertThat(desk.payments.history(order.id())).containsExactly("created asked", "sent bank-opened", "paid callback");
    }

    @Test
    void askingAgainGivesTheSameOrder() {
        Subject subject = Subject.of(SubmissionId.random());
        PaymentOrder first = desk.payments.order(desk.request(subject, "1297.50")).orThrow();
        PaymentOrder second = desk.payments.order(desk.request(subject, "1297.50")).orThrow();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.payAt()).isEqualTo(first.payAt());
    }

    @Test
    void ordersAskedAtTheSameMomentAreOneOrder() throws InterruptedException, ExecutionException {
        Subject subject = Subject.of(SubmissionId.random());
        Callable<PaymentOrder> ask = () -> desk.payments.order(desk.request(subject, "700")).orThrow();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<PaymentOrder>> orders = threads.invokeAll(List.of(ask, ask, ask, ask));
            for (Future<PaymentOrder> order : orders) assertThat(order.get().payAt()).isEqualTo(orders.getFirst().get().payAt()).isNotNull();
        }
        assertThat(desk.count("payment_order")).isEqualTo(1);
        assertThat(desk.count("bank_order")).isEqualTo(1);
    }

    @Test
    void anotherSumReplacesTheOrder() {
        Subject subject = Subject.of(SubmissionId.random());
        PaymentOrder first = desk.payments.order(desk.request(subject, "100")).orThrow();
        PaymentOrder second = desk.payments.order(desk.request(subject, "200")).orThrow();
        assertThat(desk.now(first).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(second.amount()).isEqualTo(Tenge.of(200));
        assertThat(desk.page(Objects.requireNonNull(first.payAt()))).contains("больше нельзя");
    }

    @Test
    void aDeclinedCardLeavesTheOrderOpenAndTakesNothing() {
        PaymentOrder order = desk.order("900");
        assertThat(desk.pay(Objects.requireNonNull(order.payAt()), "empty")).endsWith("note=declined");
        await().until(() -> desk.count("callback") == 1);
        assertThat(desk.now(order).state()).isEqualTo(OrderState.SENT);
        assertThat(desk.count("incoming")).isZero();
        desk.pay(order);
        await().until(() -> desk.now(order).state() == OrderState.PAID);
    }

    @Test
    void aCardThatAnswersLateSettlesWhenItAnswers() {
        PaymentOrder order = desk.order("900");
        assertThat(desk.pay(Objects.requireNonNull(order.payAt()), "late")).endsWith("note=later");
        assertThat(desk.now(order).state()).isEqualTo(OrderState.SENT);
        await().until(() -> desk.now(order).state() == OrderState.PAID);
    }

    @Test
    void whoReturnsBeforeTheMessageIsSettledByAsking() {
        desk.fault("{\"fault\":\"late-callback\",\"delayMillis\":60000}");
        PaymentOrder order = desk.order("900");
        desk.pay(order);
        assertThat(desk.payments.check(order.id()).orThrow().state()).isEqualTo(OrderState.PAID);
        assertThat(desk.settled).hasSize(1);
    }

    @Test
    void aSumOfNothingIsRefused() {
        Answer<PaymentOrder> answer = desk.payments.order(desk.request(Subject.of(SubmissionId.random()), "0"));
        assertThat(answer).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("payment-amount"));
    }

    @Test
    void thePaymentIsNeverAskedForInsideATransaction() {
        assertThatThrownBy(() -> desk.database.transactions(desk.source).execute(_ -> desk.order("1"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBankThatIsDownRefusesAndTheSameOrderGoesOnLater() throws IOException {
        Subject subject = Subject.of(SubmissionId.random());
        desk.stopBank();
        assertThat(desk.payments.order(desk.request(subject, "300"))).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("bank-unreachable"));
        assertThat(desk.payments.of(subject)).singleElement().satisfies(order -> assertThat(order.state()).isEqualTo(OrderState.CREATED));
        desk.startBankAgain();
        assertThat(desk.payments.order(desk.request(subject, "300")).orThrow().payAt()).isNotNull();
        assertThat(desk.payments.of(subject)).hasSize(1);
    }

    @Test
    void theBankKeepsItsOrdersAndItsUntoldMessagesThroughARestart() throws IOException {
        PaymentOrder order = desk.order("300");
        desk.fault("{\"fault\":\"late-callback\",\"delayMillis\":600000}");
        desk.pay(order);
        desk.stopBank();
        assertThat(desk.settled).isEmpty();
        desk.startBankAgain();
        await().until(() -> desk.now(order).state() == OrderState.PAID);
    }

    @Test
    void aSlowBankIsAskedAgainUnderTheSameKeyAndMakesOneOrder() throws IOException {
        try (BankDesk hasty = new BankDesk(folder.resolve("hasty"), Duration.ofMillis(700))) {
            hasty.order("1");
            hasty.fault("{\"fault\":\"slow\",\"delayMillis\":2000}");
            PaymentOrder order = hasty.order("400");
            assertThat(order.payAt()).isNotNull();
            hasty.pay(order);
            await().until(() -> hasty.now(order).state() == OrderState.PAID);
        }
    }

    @Test
    void whatFailsBeforeTheCommitIsWhollyUndoneAndToldAgain() {
        AtomicBoolean first = new AtomicBoolean(true);
        desk.listening.set(_ -> {
            // The session of the callback is killed after the money was written and before the commit.
            if (first.getAndSet(false)) desk.database.transactions(desk.source).executeWithoutResult(_ -> desk.jdbc.sql("select pg_terminate_backend(pg_backend_pid())").query(Boolean.class).single());
        });
        PaymentOrder order = desk.order("500");
        desk.pay(order);
        await().until(() -> desk.now(order).state() == OrderState.PAID);
        assertThat(desk.heard.peek()).satisfies(message -> assertThat(message.status()).isEqualTo(500));
        assertThat(desk.settled).hasSize(1);
        assertThat(desk.now(order).paid()).isEqualTo(Tenge.of(500));
        assertThat(desk.count("callback")).isEqualTo(1);
    }
}
