package kz.torelik.documents;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.UUID;
import kz.torelik.kernel.Sha256;

/// The folder of sealed contents: `ab/cd/<64 hexadecimal digits>`. A content is written to a temporary file, forced to the disk, read back
/// and compared, and only then gets its name; a crash leaves a temporary file that nobody names, never half a content.
final class FileVault {

    private final Path folder;

    FileVault(Path folder) { this.folder = folder; }

    StoredFile store(UUID owner, byte[] dataKey, InputStream content) throws IOException {
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        Path temporary = Files.createTempFile(incoming, "file", ".new");
        try {
            StoredFile stored = write(temporary, owner, dataKey, content);
            readBack(temporary, owner, dataKey, stored);
            Path target = path(dataKey, stored.sha256());
            if (!Files.exists(target)) {
                Files.createDirectories(target.getParent());
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
                for (Path up = target.getParent(); !up.equals(folder.getParent()); up = up.getParent()) forceFolder(up);
            } else {
                readBack(target, owner, dataKey, stored);
            }
            return stored;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /// @throws NoSuchFileException when this owner has no such content
    InputStream open(UUID owner, byte[] dataKey, Sha256 sha256) throws IOException {
        InputStream raw = Files.newInputStream(path(dataKey, sha256));
        try {
            return new SealedInput(raw, dataKey, owner, sha256);
        } catch (IOException fault) {
            raw.close();
            throw fault;
        }
    }

    Path path(byte[] dataKey, Sha256 sha256) {
        String name = HexFormat.of().formatHex(Sealing.name(dataKey, sha256.bytes()));
        return folder.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    }

    private static StoredFile write(Path file, UUID owner, byte[] dataKey, InputStream content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
             DigestInputStream digesting = new DigestInputStream(content, Sha256.digest())) {
            OutputStream buffered = new BufferedOutputStream(Channels.newOutputStream(channel), 128 * 1024);
            SealedOutput sealed = new SealedOutput(buffered, dataKey, owner);
            long size = digesting.transferTo(sealed);
            sealed.finish();
            buffered.flush();
            channel.force(true);
            return new StoredFile(new Sha256(digesting.getMessageDigest().digest()), size);
        }
    }

    private static void readBack(Path file, UUID owner, byte[] dataKey, StoredFile stored) throws IOException {
        try (SealedInput sealed = new SealedInput(Files.newInputStream(file), dataKey, owner, stored.sha256())) {
            long size = sealed.transferTo(OutputStream.nullOutputStream());
            if (size != stored.size()) throw new IOException("Read back %d bytes of %d".formatted(size, stored.size()));
        }
    }

    static void forceFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
