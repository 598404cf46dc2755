package kz.torelik.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import kz.torelik.allocation.DrawProof;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.note.Checkpoint;
import kz.torelik.ledger.note.ConsistencyProof;
import kz.torelik.ledger.note.SignedNote;
import kz.torelik.ledger.tree.TiledTree;
import kz.torelik.ledger.verify.TrustedKeys;
import kz.torelik.ledger.verify.Verifier;
import org.awaitility.Awaitility;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What has to be true of the house after a crash, whatever was going on: nothing that was acknowledged is lost, nothing is there twice.
final class Oracle {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RealHouse house;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Oracle(RealHouse house) { this.house = house; }

    /// The newest checkpoint of the public log, as a stranger would keep it.
    String checkpoint() { return new String(fetch("/ledger/checkpoint"), StandardCharsets.UTF_8); }

    /// Everything at once, when nobody is filing.
    void check(List<Filer> filers, List<String> checkpoints) {
        awaitQuiet();
        for (Filer filer : filers) {
            filer.filed().forEach(filed -> isThere(filer, filed));
            filer.acknowledged().forEach(command -> answersTheSame(filer, command));
        }
        checkpoints.forEach(this::grewFrom);
        nothingIsTwice(filers);
        listenersCaughtUp();
    }

    private void awaitQuiet() {
        JdbcClient database = house.database();
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> count(database, "select count(*) from ledger.pending") == 0
                && count(database, "select count(*) from casefile.inbox") == 0
                && count(database, "select count(*) from casefile.listener where position < (select coalesce(max(position), 0) from casefile.river)") == 0);
    }

    private static void isThere(Filer filer, Filer.Filed filed) {
        JsonNode submission = filer.get("/submissions/" + filed.id());
        assertThat(submission.get("ticket")).isEqualTo(filed.submission().get("ticket"));
        assertThat(submission.get("receivedAt")).isEqualTo(filed.submission().get("receivedAt"));
        assertThat(submission.get("caseNumber").asString()).isEqualTo(filed.number());
        JsonNode receipt = filer.get("/submissions/" + filed.id() + "/receipt");
        assertThat(receipt).isEqualTo(filed.receipt());
        assertThat(isSealed(receipt)).as("the seal of %s", receipt).isTrue();
        JsonNode file = filer.get("/cases/" + filed.id());
        assertThat(Filer.events(file)).startsWith(filed.events().toArray(String[]::new));
        assertThat(file.get("events").findValuesAsString("kind")).as("events of %s", filed.number()).containsOnlyOnce("claim-filed", "duty-settled", "draw-committed", "judge-drawn");
        List<String> contents = file.get("documents").valueStream().map(document -> Sha256.of(filer.bytes("/cases/" + filed.id() + "/documents/" + document.get("id").asString())).toString()).toList();
        assertThat(contents).contains(filed.attachment());
        assertThat(contents).isEqualTo(file.get("documents").valueStream().map(document -> document.get("sha256").asString()).toList());
        assertThat(filer.get("/cases/" + filed.id() + "/clocks").isEmpty()).isFalse();
        JsonNode draws = filer.get("/cases/" + filed.id() + "/draws");
        assertThat(draws.size()).as("draws of %s", filed.number()).isEqualTo(1);
        DrawProof proof = DrawProof.parse(new String(filer.bytes("/draws/" + draws.get(0).get("id").asString() + "/proof"), StandardCharsets.UTF_8));
        assertThat(proof.check().winner()).isPresent();
    }

    private static boolean isSealed(JsonNode receipt) {
        try {
            CMSSignedData seal = new CMSSignedData(new CMSProcessableByteArray(receipt.get("text").asString().getBytes(StandardCharsets.UTF_8)), Base64.getDecoder().decode(receipt.get("seal").asString()));
            for (SignerInformation signer : seal.getSignerInfos()) {
                var certificate = (org.bouncycastle.cert.X509CertificateHolder) seal.getCertificates().getMatches(signer.getSID()).iterator().next();
                if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))) return false;
            }
            return seal.getSignerInfos().size() == 1;
        } catch (CMSException | OperatorCreationException | java.security.cert.CertificateException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void answersTheSame(Filer filer, Filer.Command command) {
        HttpResponse<byte[]> again = filer.again(command);
        assertThat(again.statusCode()).as("%s again: %s", command.path(), Filer.text(again)).isEqualTo(command.status());
        assertThat(Filer.text(again)).as("%s again", command.path()).isEqualTo(command.answer());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    private void grewFrom(String older) {
        String keys = new String(fetch("/ledger/keys"), StandardCharsets.UTF_8);
        SignedNote newest = SignedNote.parse(checkpoint());
        Checkpoint before = Checkpoint.parse(SignedNote.parse(older).text());
        Checkpoint now = Checkpoint.parse(newest.text());
        TiledTree tree = new TiledTree(now.size(), tile -> fetch("/ledger/" + tile.path()));
        ConsistencyProof proof = new ConsistencyProof(before.size(), tree.consistency(before.size()), newest);
        assertThat(new Verifier(new TrustedKeys(TrustedKeys.parse(keys).log(), List.of(), 0)).consistency(older, proof.toString()).holds()).as("the log grew from %s to %s", before, now).isTrue();
    }

    private void nothingIsTwice(List<Filer> filers) {
        JdbcClient database = house.database();
        int filed = filers.stream().mapToInt(filer -> filer.filed().size()).sum();
        assertThat(count(database, "select count(*) from filing.submission")).isEqualTo(filed);
        assertThat(count(database, "select count(*) from casefile.case_file")).isEqualTo(filed);
        assertThat(count(database, "select count(*) from filing.draft where state = 'open'")).as("drafts that nobody knows of").isZero();
        assertThat(count(database, "select count(*) from casefile.case_file c where not exists (select 1 from filing.submission s where s.id = c.id and s.duty_state = 'paid')")).isZero();
        assertThat(count(database, "select count(*) from (select case_id, count(*) n, max(seq) top from casefile.procedural_event group by case_id) t where n <> top")).as("holes in a course").isZero();
        assertThat(count(database, "select count(*) from (select court, split_part(number, '/', 2) from casefile.case_file group by number, court having count(*) > 1) t")).isZero();
        assertThat(count(database, "select count(*) from payments.incoming where standing <> 'settled'")).as("money that fits nothing").isZero();
        assertThat(count(database, "select count(*) from payments.incoming")).as("payments").isEqualTo(filed);
        assertThat(count(database, "select count(*) from payments.payment_order o where state <> 'paid' or amount <> paid or (select sum(amount) from payments.incoming i where i.order_id = o.id) <> amount")).isZero();
        assertThat(count(database, "select count(*) from (select leaf from ledger.entry group by leaf having count(*) > 1) t")).as("leaves that stand twice in the log").isZero();
        assertThat(count(database, "select count(*) from casefile.procedural_event e where not exists (select 1 from ledger.entry l where l.line like '%' || encode(e.leaf, 'hex') || '%')")).as("events without a leaf").isZero();
        assertThat(count(database, "select max(place) + 1 - count(*) from ledger.entry")).as("holes in the log").isZero();
    }

    private void listenersCaughtUp() {
        JdbcClient database = house.database();
        assertThat(count(database, "select count(*) from casefile.stuck")).as("cases set aside").isZero();
        assertThat(count(database, "select count(*) from casefile.procedural_event e where not exists (select 1 from casefile.river r where r.event_id = e.id)")).as("events that never came to the river").isZero();
        assertThat(count(database, "select count(*) from casefile.case_file c where (select count(*) from deadlines.clock k where k.case_id = c.id and rule = 'accept-claim') <> 1")).as("cases without the clock of acceptance, or with two").isZero();
        assertThat(count(database, "select count(*) from (select case_id, event_seq, about, party, channel from notices.dispatch group by 1, 2, 3, 4, 5 having count(*) > 1) t")).isZero();
    }

    private static long count(JdbcClient database, String query) { return database.sql(query).query(Long.class).single(); }

    private byte[] fetch(String path) {
        try {
            HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(URI.create(house.address() + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
