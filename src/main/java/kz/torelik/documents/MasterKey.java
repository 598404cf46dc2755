package kz.torelik.documents;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/// The key that wraps every owner's data key. It lies in a file of 32 bytes readable by its user only, outside the database, so that
/// neither a copy of the database nor a copy of the files alone tells anything.
final class MasterKey {

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private final SecretKeySpec key;

    private MasterKey(byte[] bytes) { this.key = new SecretKeySpec(bytes, "AES"); }

    /// Reads the key, or makes it at the first start.
    /// @throws IOException when the file cannot be read or written, has another length, or others may read it
    static MasterKey at(Path file) throws IOException {
        if (!Files.exists(file)) make(file);
        Set<PosixFilePermission> beyond = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        beyond.removeAll(OWNER_ONLY);
        if (!beyond.isEmpty()) throw new IOException("The key %s may be read by its user only (chmod 600); now also %s".formatted(file, beyond));
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length != 32) throw new IOException("The key %s has %d bytes instead of 32: restore it from its copy".formatted(file, bytes.length));
        return new MasterKey(bytes);
    }

    byte[] wrap(UUID owner, byte[] dataKey) { return Sealing.wrap(key, owner, dataKey); }

    byte[] unwrap(UUID owner, byte[] wrapped) { return Sealing.unwrap(key, owner, wrapped); }

    /// A secret of something that is no document, bound to what it is for and whose it is.
    byte[] seal(String what, UUID owner, byte[] secret) { return Sealing.wrap(key, what, owner, secret); }

    byte[] open(String what, UUID owner, byte[] sealed) { return Sealing.unwrap(key, what, owner, sealed); }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path temporary = Files.createTempFile(file.getParent(), "documents", ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        try {
            Files.createLink(file, temporary); // unlike a move it never replaces a key that another process made meanwhile
        } catch (FileAlreadyExistsException _) {
            // the other key is the one
        } finally {
            Files.delete(temporary);
        }
        FileVault.forceFolder(file.getParent());
    }
}
