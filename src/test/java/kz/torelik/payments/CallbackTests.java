package kz.torelik.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Tenge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallbackTests {

    @TempDir
    private Path folder;
    private BankDesk desk;

    @BeforeEach
    void open() throws IOException { desk = new BankDesk(folder); }

    @AfterEach
    void close() { desk.close(); }

    @Test
    void oneAlteredByteIsRefusedWhereverItStands() {
        PaymentOrder order = desk.order("50000");
        BankDesk.Heard message = desk.signed(event("evt-1", "pay-1", order.id().toString(), "50000.00", "KZT"));
        for (int at = 0; at < message.body().length; at++) {
            byte[] altered = message.body().clone();
            altered[at] ^= 1;
            assertThat(desk.receive(message, altered)).isEqualTo(new CallbackVerdict.Refused("signature"));
        }
        assertThat(desk.count("callback")).isZero();
        assertThat(desk.receive(message)).isEqualTo(new CallbackVerdict.Booked("evt-1", "settled"));
    }

    @Test
    void aMessageWithoutSignatureOrWithAnotherTimeIsRefused() {
        BankDesk.Heard message = desk.signed(event("evt-1", "pay-1", "x", "1.00", "KZT"));
        assertThat(desk.callbacks.receive(_ -> null, message.body()).status()).isEqualTo(401);
        assertThat(desk.receive(new BankDesk.Heard(message.time() + "1", message.signature(), message.body(), 0, message.verdict()))).isEqualTo(new CallbackVerdict.Refused("signature"));
    }

    @Test
    void aRecordedMessageOfYesterdayIsRefused() {
        byte[] body = event("evt-1", "pay-1", "x", "1.00", "KZT").getBytes(StandardCharsets.UTF_8);
        String yesterday = String.valueOf(Clock.systemUTC().millis() - 86_400_000L);
        String signature = BankDesk.KEY.seal().callback("/callbacks/bank", yesterday, body);
        assertThat(desk.receive(new BankDesk.Heard(yesterday, signature, body, 0, new CallbackVerdict.Refused("")))).isEqualTo(new CallbackVerdict.Refused("timestamp"));
    }

    @Test
    void aSignedMessageOfNoKnownFormIsRefusedAsBadForm() {
        for (String body : List.of("", "[]", "{\"event\":\"e\"}", event("e", "p", "r", "-5", "KZT"), event("e", "p", "r", "1.005", "KZT"))) {
            assertThat(desk.receive(desk.signed(body))).as(body).isEqualTo(new CallbackVerdict.Refused("form"));
        }
    }

    @Test
    void aRepeatedMessageChangesNothing() {
        PaymentOrder order = desk.order("50000");
        BankDesk.Heard message = desk.signed(event("evt-1", "pay-1", order.id().toString(), "50000.00", "KZT"));
        desk.receive(message);
        assertThat(desk.receive(message)).isEqualTo(new CallbackVerdict.Repeated("evt-1"));
        assertThat(desk.receive(desk.signed(event("evt-2", "pay-1", order.id().toString(), "50000.00", "KZT")))).isEqualTo(new CallbackVerdict.Booked("evt-2", "known"));
        assertThat(desk.settled).hasSize(1);
        assertThat(desk.now(order).paid()).isEqualTo(Tenge.of(50_000));
    }

    @Test
    void messagesAtTheSameMomentGiveOneSettlement() throws Exception {
        PaymentOrder order = desk.order("50000");
        BankDesk.Heard same = desk.signed(event("evt-1", "pay-1", order.id().toString(), "50000.00", "KZT"));
        BankDesk.Heard other = desk.signed(event("evt-2", "pay-1", order.id().toString(), "50000.00", "KZT"));
        Callable<CallbackVerdict> one = () -> desk.receive(same);
        Callable<CallbackVerdict> two = () -> desk.receive(other);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<CallbackVerdict> verdict : threads.invokeAll(List.of(one, two, one, two, one, two, one, two))) assertThat(verdict.get().status()).isEqualTo(200);
        }
        assertThat(desk.settled).hasSize(1);
        assertThat(desk.count("incoming")).isEqualTo(1);
        assertThat(desk.count("callback")).isEqualTo(2);
        assertThat(desk.now(order).paid()).isEqualTo(Tenge.of(50_000));
    }

    @Test
    void differentPaymentsAtTheSameMomentSettleOnceAndTheOthersGoBack() throws Exception {
        PaymentOrder order = desk.order("50000");
        List<Callable<CallbackVerdict>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            BankDesk.Heard message = desk.paid(order, Duration.ZERO);
            all.add(() -> desk.receive(message));
        }
        // The first settlement is held open long enough for the others to come upon it.
        CountDownLatch another = new CountDownLatch(2);
        desk.listening.set(_ -> {
            another.countDown();
            try {
                assertThat(another.await(1, TimeUnit.SECONDS)).as("a second settlement").isFalse();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<CallbackVerdict> verdict : threads.invokeAll(all)) assertThat(verdict.get().status()).isEqualTo(200);
        }
        assertThat(desk.settled).hasSize(1);
        assertThat(desk.now(order).paid()).isEqualTo(Tenge.of(50_000));
        assertThat(desk.payments.refunds(order.id())).hasSize(5).allSatisfy(refund -> assertThat(refund.cause()).isEqualTo(Refund.Cause.DOUBLE));
    }

    @Test
    void refundsAtTheSameMomentNeverReturnMoreThanCame() throws Exception {
        PaymentOrder order = desk.order("50000");
        desk.pay(order);
        await().until(() -> desk.now(order).state() == OrderState.PAID);
        Callable<Answer<PaymentOrder>> refund = () -> desk.payments.refund(order.id(), Tenge.of(30_000), LegalBasis.of("cpc 277(1)"));
        int accepted = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer<PaymentOrder>> answer : threads.invokeAll(List.of(refund, refund, refund, refund))) if (answer.get().isYes()) accepted++;
        }
        assertThat(accepted).isEqualTo(1);
        await().until(() -> desk.now(order).refunded().equals(Tenge.of(30_000)));
    }

    @Test
    void theSameMessageTwiceFromTheBankSettlesOnce() {
        desk.fault("{\"fault\":\"double-callback\"}");
        PaymentOrder order = desk.order("800");
        desk.pay(order);
        await().until(() -> desk.heard.size() == 2);
        assertThat(desk.heard).extracting(BankDesk.Heard::status).containsOnly(200);
        assertThat(desk.settled).hasSize(1);
        assertThat(desk.now(order).state()).isEqualTo(OrderState.PAID);
    }

    @Test
    void aMessageWithAWrongSignatureIsRefusedAndTheNextOneSettles() {
        desk.fault("{\"fault\":\"wrong-signature\"}");
        PaymentOrder order = desk.order("800");
        desk.pay(order);
        await().until(() -> desk.now(order).state() == OrderState.PAID);
        assertThat(desk.heard.peek()).satisfies(message -> assertThat(message.status()).isEqualTo(401));
    }

    private static String event(String event, String payment, String reference, String amount, String currency) {
        return BankDesk.event(event, payment, reference, amount, currency, Clock.systemUTC().instant());
    }
}
