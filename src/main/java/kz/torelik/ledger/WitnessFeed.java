package kz.torelik.ledger;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import kz.torelik.ledger.note.Checkpoint;
import kz.torelik.ledger.note.ConsistencyProof;
import kz.torelik.ledger.note.SignatureLine;
import kz.torelik.ledger.note.SignedNote;
import kz.torelik.ledger.tree.TiledTree;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks one witness to cosign the newest checkpoint (C2SP tlog-witness) and keeps its answer.
final class WitnessFeed {

    /// How asking went.
    enum Outcome { COSIGNED, NOTHING_NEW, UNREACHABLE, REFUSED }

    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final System.Logger LOG = System.getLogger(WitnessFeed.class.getName());

    private final LedgerStore store;
    private final TransactionTemplate transactions;
    private final WitnessAddress witness;
    private final HttpClient http;
    private long cosigned = -1;

    WitnessFeed(LedgerStore store, TransactionTemplate transactions, WitnessAddress witness, HttpClient http) {
        this.store = store;
        this.transactions = transactions;
        this.witness = witness;
        this.http = http;
    }

    String name() { return witness.key().name(); }

    Outcome ask() {
        if (cosigned < 0) cosigned = store.cosigned(name());
        Optional<SignedNote> newest = store.newest();
        if (newest.isEmpty()) return Outcome.NOTHING_NEW;
        SignedNote note = newest.get();
        long size = Checkpoint.parse(note.text()).size();
        if (size == 0 || note.isSignedBy(witness.key())) return Outcome.NOTHING_NEW;
        try {
            return ask(note, size, true);
        } catch (IOException fault) {
            LOG.log(System.Logger.Level.INFO, "The witness {0} does not answer: {1}", name(), fault.getMessage());
            return Outcome.UNREACHABLE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.UNREACHABLE;
        }
    }

    private Outcome ask(SignedNote note, long size, boolean again) throws IOException, InterruptedException {
        ConsistencyProof proof = new ConsistencyProof(cosigned, new TiledTree(size, store::tile).consistency(cosigned), note);
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(witness.addCheckpoint()).timeout(Duration.ofSeconds(5))
                .POST(HttpRequest.BodyPublishers.ofString(proof.toString())).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == OK) return keep(note, size, answer.body());
        if (answer.statusCode() == CONFLICT && again && answer.body().strip().matches("\\d{1,18}")) {
            long known = Long.parseLong(answer.body().strip());
            if (known <= size && known != cosigned) {
                cosigned = known;
                return ask(note, size, false);
            }
        }
        LOG.log(System.Logger.Level.ERROR, "The witness {0} refuses the checkpoint of {1} leaves after {2}: {3} {4}", name(), size, cosigned, answer.statusCode(), answer.body().strip());
        return Outcome.REFUSED;
    }

    private Outcome keep(SignedNote note, long size, String body) {
        for (String text : body.split("\n")) {
            SignatureLine line;
            try {
                line = SignatureLine.parse(text);
            } catch (IllegalArgumentException _) {
                continue;
            }
            if (!witness.key().verifies(note.text(), line)) continue;
            transactions.executeWithoutResult(_ -> store.insertCosignature(size, line));
            cosigned = size;
            return Outcome.COSIGNED;
        }
        LOG.log(System.Logger.Level.ERROR, "The witness {0} answered with a signature that is not its own", name());
        return Outcome.REFUSED;
    }
}
