package kz.torelik.ledger.note;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A signing key in a file that only its owner may read (mode 0600).
public final class KeyFile {

    private KeyFile() {}

    /// The key of the file; a missing file is made, with a new key, and is on disk before this returns.
    /// @throws IOException when the file cannot be read or written, or holds a key of another name or type
    public static SigningKey open(Path file, String name, KeyType type) throws IOException {
        if (!Files.exists(file)) write(file, SigningKey.generate(name, type));
        SigningKey key;
        try {
            key = SigningKey.parse(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException fault) {
            throw new IOException("The key file " + file + " cannot be read", fault);
        }
        VerifierKey found = key.verifier();
        if (!found.name().equals(name) || found.type() != type) {
            throw new IOException("The key file %s is of %s %s, not of %s %s".formatted(file, found.type(), found.name(), type, name));
        }
        return key;
    }

    private static void write(Path file, SigningKey key) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "key", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(fresh, Set.of(StandardOpenOption.WRITE))) {
            ByteBuffer bytes = ByteBuffer.wrap(key.secret().getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
