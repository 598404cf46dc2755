package kz.torelik.documents;

import java.util.UUID;

/// Seals small secrets of other modules at rest under the key of the house (AES-256-GCM), such as the key with which messages to a program are signed: a copy of the database alone tells none of them.
public final class SealedSecrets {

    private final MasterKey master;

    SealedSecrets(MasterKey master) { this.master = master; }

    /// @param what what it is for, the same when it is opened
    /// @param owner whose it is
    public byte[] seal(String what, UUID owner, byte[] secret) { return master.seal(what, owner, secret); }

    /// @throws RuntimeException when it was altered, or is for something or somebody else
    public byte[] open(String what, UUID owner, byte[] sealed) { return master.open(what, owner, sealed); }
}
