package kz.torelik.kernel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that are there whole or not at all, whenever a process is killed: written beside their place, forced to the disk, then moved there.
public final class WholeFile {

    private WholeFile() {}

    /// Writes a text that everybody on this machine may read; replaces what was there.
    public static void write(Path file, String text) throws IOException { write(file, text, "rw-r--r--"); }

    /// Writes a secret that only its owner may read; replaces what was there.
    public static void writeSecret(Path file, String text) throws IOException { write(file, text, "rw-------"); }

    private static void write(Path file, String text, String permissions) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(folder, "file", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
