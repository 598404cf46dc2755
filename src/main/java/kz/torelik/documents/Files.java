package kz.torelik.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.Sha256;

/// Contents of any kind, kept under the digest of their bytes and encrypted under the key of their owner (a draft, a case). The same content
/// of the same owner is kept once. When [#store] has answered, the content survives a killed process.
public final class Files {

    private final FileVault vault;
    private final DataKeys keys;

    Files(FileVault vault, DataKeys keys) {
        this.vault = vault;
        this.keys = keys;
    }

    /// @throws IOException when the content cannot be written or is not read back as it was
    /// @throws kz.torelik.kernel.Refused with `documents-key-destroyed` when the owner's documents were destroyed
    public StoredFile store(UUID owner, byte[] content) throws IOException { return store(owner, new ByteArrayInputStream(content)); }

    /// Stores a stream of any length in bounded memory and closes it.
    public StoredFile store(UUID owner, InputStream content) throws IOException { return vault.store(owner, keys.getOrMake(owner), content); }

    /// The content; each 64 KiB are verified before they are handed out, and the whole at its end.
    /// @throws NoSuchFileException when this owner has no such content
    /// @throws IOException from the stream when the stored bytes were altered
    /// @throws kz.torelik.kernel.Refused with `documents-key-destroyed`
    public InputStream open(UUID owner, Sha256 sha256) throws IOException {
        byte[] key = keys.find(owner).orElseThrow(() -> new NoSuchFileException(sha256.toString()));
        return vault.open(owner, key, sha256);
    }

    /// The whole content, verified.
    public byte[] bytes(UUID owner, Sha256 sha256) throws IOException {
        try (InputStream content = open(owner, sha256)) {
            return content.readAllBytes();
        }
    }

    /// Takes contents of an owner off the disk and destroys his key: for what was never more than on its way.
    void forget(UUID owner, java.util.Collection<Sha256> contents) throws IOException {
        Optional<byte[]> key = keys.find(owner);
        if (key.isPresent()) for (Sha256 one : contents) java.nio.file.Files.deleteIfExists(vault.path(key.get(), one));
        keys.destroy(owner);
    }

    /// Destroys the owner's key, and with it every content of that owner, for good. Nothing can be stored for that owner again.
    public void destroy(UUID owner) { keys.destroy(owner); }
}
