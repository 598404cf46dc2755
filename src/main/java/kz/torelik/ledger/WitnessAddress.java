package kz.torelik.ledger;

import java.net.URI;
import kz.torelik.ledger.note.KeyType;
import kz.torelik.ledger.note.VerifierKey;

/// Where a witness takes checkpoints, and the key by which its answer is known.
record WitnessAddress(URI url, VerifierKey key) {

    /// Reads `url vkey`.
    static WitnessAddress parse(String text) {
        String[] parts = text.strip().split("\\s+");
        if (parts.length != 2) throw new IllegalArgumentException("A witness is given as 'url vkey': " + text);
        VerifierKey key = VerifierKey.parse(parts[1]);
        if (key.type() != KeyType.WITNESS) throw new IllegalArgumentException("Not the key of a witness: " + parts[1]);
        return new WitnessAddress(URI.create(parts[0].replaceAll("/+$", "")), key);
    }

    URI addCheckpoint() { return URI.create(url + "/add-checkpoint"); }
}
