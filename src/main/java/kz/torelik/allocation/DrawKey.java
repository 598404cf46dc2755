package kz.torelik.allocation;

import kz.torelik.ledger.vrf.VrfKey;
import kz.torelik.ledger.vrf.VrfProof;
import kz.torelik.ledger.vrf.VrfPublicKey;

/// The key of the draws: made at the first start, kept in the data folder, its public half open to everybody.
public final class DrawKey {

    private final VrfKey key;

    DrawKey(VrfKey key) { this.key = key; }

    public VrfPublicKey publicKey() { return key.publicKey(); }

    VrfProof prove(byte[] alpha) { return key.prove(alpha); }
}
