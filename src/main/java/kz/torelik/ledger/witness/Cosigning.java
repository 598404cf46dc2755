package kz.torelik.ledger.witness;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.torelik.ledger.note.Checkpoint;
import kz.torelik.ledger.note.ConsistencyProof;
import kz.torelik.ledger.note.SigningKey;
import kz.torelik.ledger.note.VerifierKey;
import kz.torelik.ledger.tree.Merkle;

/// The decision of a witness over one request, with its memory. One request at a time: comparing and remembering are one step.
final class Cosigning {

    /// What is answered: the HTTP status, the type and the text of the body.
    record Reply(int status, String type, String body) {

        static Reply text(int status, String body) { return new Reply(status, "text/plain; charset=utf-8", body); }

        static Reply size(long size) { return new Reply(409, "text/x.tlog.size", size + "\n"); }
    }

    private static final WitnessState.Head UNSEEN = new WitnessState.Head(0, Merkle.EMPTY);

    private final SigningKey key;
    private final Map<String, List<VerifierKey>> logs;
    private final WitnessState state;
    private final Clock clock;

    Cosigning(SigningKey key, List<VerifierKey> logs, WitnessState state, Clock clock) {
        this.key = key;
        this.logs = logs.stream().collect(Collectors.groupingBy(VerifierKey::name));
        this.state = state;
        this.clock = clock;
    }

    /// @throws IOException when the memory could not be written; nothing is cosigned then
    synchronized Reply answer(String request) throws IOException {
        ConsistencyProof proof;
        try {
            proof = ConsistencyProof.parse(request);
        } catch (IllegalArgumentException fault) {
            return Reply.text(400, fault.getMessage() + "\n");
        }
        Checkpoint head = proof.head();
        List<VerifierKey> keys = logs.get(head.origin());
        if (keys == null) return Reply.text(404, "This witness does not know the log\n");
        if (keys.stream().noneMatch(proof.checkpoint()::isSignedBy)) return Reply.text(403, "The log did not sign this checkpoint\n");
        if (proof.oldSize() > head.size()) return Reply.text(400, "The old size is larger than the checkpoint\n");
        WitnessState.Head known = state.of(head.origin(), UNSEEN);
        if (proof.oldSize() != known.size()) return Reply.size(known.size());
        if (head.size() == known.size() && !head.root().equals(known.root())) return Reply.size(known.size());
        if (!proof.growsFrom(known.root())) return Reply.text(422, "The log did not only append\n");
        state.put(head.origin(), new WitnessState.Head(head.size(), head.root()));
        return Reply.text(200, key.sign(proof.checkpoint().text(), clock.instant()) + "\n");
    }
}
