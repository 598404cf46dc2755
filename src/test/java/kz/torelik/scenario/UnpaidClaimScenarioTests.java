package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.House;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.FilingAgain;
import kz.torelik.filing.Lapsing;
import kz.torelik.filing.Paying;
import kz.torelik.filing.Preparing;
import kz.torelik.filing.Submission;
import kz.torelik.filing.Submissions;
import kz.torelik.filing.Submitting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.payments.PaymentOrder;
import kz.torelik.payments.Payments;
import kz.torelik.payments.Refund;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

/// Viktor signs his claim and forgets to pay. What the house keeps for him, for how long, and what happens to money that comes too late.
class UnpaidClaimScenarioTests {

    private static final LocalDateTime SIGNED = LocalDateTime.of(2026, 6, 8, 15, 0);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 18);
    private House house;
    private Actor viktor;
    private Submission submission;

    @BeforeEach
    void signedAndNotPaid() {
        house = House.inhabited(SIGNED, "torelik.payments.look-every=1d");
        viktor = house.citizen("viktor");
        byte[] receipt = Claims.paper(house, Language.RU, "Расписка", "Я, Ахметов Данияр Асқарович, получил 2 350 000 тенге.");
        submission = house.file(house.character("viktor"), Claims.inItsCourt(house, Claims.disputedLoan(house)), receipt);
        assertThat(submission.awaitsPayment()).isTrue();
    }

    @AfterEach
    void closeTheHouse() { house.close(); }

    /// Until the last minute of the tenth day nothing happens. Then the claim ends, once, and Viktor reads of it in his language first and in the two others.
    @Test
    void theClaimEndsAfterItsLastDayAndThePersonIsToldOnce() throws IOException {
        house.moveTo(LAST.atTime(23, 59, 0));
        assertThat(lapse()).isZero();
        assertThat(now().awaitsPayment()).isTrue();
        house.moveTo(LAST.plusDays(1).atTime(0, 1));
        assertThat(refusal(order())).as("an order is refused even before the house has looked").isEqualTo("duty-term-over");
        assertThat(lapse()).isEqualTo(1);
        assertThat(lapse()).isZero();
        assertThat(now().hasLapsed()).isTrue();
        assertThat(now().number()).isNull();
        await().until(() -> letters().size() == 1);
        String letter = letters().getFirst().replace('\u00a0', ' ');
        assertThat(letter).contains("18 июня 2026", "2026 жылғы 18 маусым", "18 June 2026", submission.ticket(), "/my/submissions/" + submission.id());
        assertThat(letter.indexOf("Пошлина")).as("his own language first").isNotNegative().isLessThan(letter.indexOf("Мемлекеттік баж"));
    }

    /// A house that was down on the day looks when it is back; nothing is told twice.
    @Test
    void aHouseThatWasDownDoesItWhenItIsBack() throws IOException {
        house.moveTo(LAST.plusDays(3).atTime(9, 0));
        house.restart("torelik.payments.look-every=1s");
        await().until(() -> now().hasLapsed());
        await().until(() -> letters().size() == 1);
        house.restart("torelik.payments.look-every=1d");
        assertThat(lapse()).isZero();
        assertThat(now().hasLapsed()).isTrue();
        assertThat(letters()).hasSize(1);
    }

    /// As long as the bank does not say that nothing was paid, the claim does not end.
    @Test
    void withoutTheBanksWordNothingEnds() {
        house.moveTo(LAST.atTime(20, 0));
        order().orThrow();
        house.bank().close();
        house.moveTo(LAST.plusDays(1).atTime(8, 0));
        assertThat(lapse()).isZero();
        assertThat(now().awaitsPayment()).isTrue();
    }

    /// Who paid in the last hour has paid, although the message of the bank was lost.
    @Test
    void moneyThatCameInTimeCountsThoughNobodyHeardOfIt() {
        house.moveTo(LAST.atTime(23, 30));
        PaymentOrder order = order().orThrow();
        post(house.bank().address().resolve("/faults"), "{\"fault\":\"lost-callback\"}");
        payAtTheBank(order);
        house.moveTo(LAST.plusDays(1).atTime(0, 30));
        assertThat(lapse()).isZero();
        house.awaitQuiet();
        assertThat(now().state()).isEqualTo("registered");
    }

    /// The page of the bank was open since the last evening, and the bank takes the money next morning all the same. It goes back to the account it came from.
    ///
    /// @param hours how long after that; on the second day the order itself has run out
    @ParameterizedTest
    @ValueSource(ints = {0, 48})
    void moneyThatComesTooLateGoesBack(int hours) {
        house.moveTo(LAST.atTime(20, 0));
        PaymentOrder order = order().orThrow();
        house.moveTo(LAST.plusDays(1).atTime(8, 0));
        assertThat(lapse()).isEqualTo(1);
        house.moveTo(LAST.plusDays(1).atTime(8, 1).plusHours(hours));
        post(house.bank().address().resolve("/faults"), "{\"fault\":\"pay-after-close\"}");
        payAtTheBank(order);
        house.get(Payments.class).reconcile();
        lapse();
        await().until(() -> refunds(order).stream().anyMatch(refund -> refund.state() == Refund.State.DONE));
        assertThat(refunds(order)).singleElement().satisfies(refund -> assertThat(refund.amount()).isEqualByComparingTo("23500"));
        lapse();
        assertThat(refunds(order)).as("once").hasSize(1);
        assertThat(house.as(new Actor.Rule("test"), () -> house.get(Payments.class).unmatched())).isEmpty();
        assertThat(now().hasLapsed()).isTrue();
    }

    /// He files it again: text and paper are there, nothing is typed twice, and asking twice makes no second draft. Signed and paid, it becomes a case of the new day.
    @Test
    void theSameClaimIsFiledAgain() {
        assertThat(refusal(house.as(viktor, () -> house.get(FilingAgain.class).begin(submission.id())))).isEqualTo("submission-not-lapsed");
        house.moveTo(LAST.plusDays(1).atTime(8, 0));
        lapse();
        SubmissionId again = house.as(viktor, () -> house.get(FilingAgain.class).begin(submission.id()).orThrow());
        assertThat(house.as(viktor, () -> house.get(FilingAgain.class).begin(submission.id()).orThrow())).isEqualTo(again);
        Submission second = house.as(viktor, () -> {
            Drafts.Draft draft = house.get(Drafts.class).get(again);
            assertThat(draft.claim().withAttachments(List.of())).isEqualTo(submission.claim().withAttachments(List.of()));
            Document copy = house.get(Documents.class).find(draft.claim().attachments().getFirst().document()).orElseThrow();
            assertThat(copy.sha256()).isEqualTo(submission.claim().attachments().getFirst().sha256());
            assertThat(copy.owner()).isEqualTo(again.uuid());
            Document paper = house.get(Preparing.class).prepare(again).orThrow();
            return house.get(Submitting.class).submit(again, draft.version(), house.sign(house.content(paper), house.character("viktor").person().iin().digits())).orThrow();
        });
        assertThat(second.ticket()).isNotEqualTo(submission.ticket());
        assertThat(house.pay(viktor, again).state()).isEqualTo("registered");
        assertThat(house.as(viktor, () -> house.get(FilingAgain.class).begin(submission.id()).orThrow())).as("it leads to the claim that was sent").isEqualTo(again);
        assertThat(new Bench(house, kz.torelik.kernel.CaseId.of(again.uuid())).file().filedOn()).isEqualTo(LAST.plusDays(1));
    }

    private int lapse() { return house.get(Lapsing.class).lapse(); }

    private Submission now() { return house.as(viktor, () -> house.get(Submissions.class).get(submission.id())); }

    private Answer<PaymentOrder> order() { return house.as(viktor, () -> house.get(Paying.class).order(submission.id(), house.address(), Language.RU)); }

    private List<Refund> refunds(PaymentOrder order) { return house.as(viktor, () -> house.get(Payments.class).refunds(order.id())); }

    private void payAtTheBank(PaymentOrder order) { post(Objects.requireNonNull(order.payAt()), "account=card&lang=ru"); }

    private static void post(URI address, String body) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(address).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(400);
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String refusal(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }

    /// The texts of the letters in his mailbox.
    private List<String> letters() throws IOException {
        Path box = Path.of(house.get(Environment.class).getRequiredProperty("torelik.data"), "mail", house.character("viktor").person().contact().email().address());
        if (!Files.isDirectory(box)) return List.of();
        try (Stream<Path> files = Files.list(box)) {
            return files.map(UnpaidClaimScenarioTests::plain).toList();
        }
    }

    private static String plain(Path message) {
        try {
            String[] parts = Files.readString(message).split("Content-Type: text/plain", 2);
            String base64 = parts[1].split("\r?\n\r?\n", 2)[1].split("\r?\n--", 2)[0].lines().collect(Collectors.joining());
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
