package kz.torelik.ledger.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import kz.torelik.kernel.Sha256;

/// The newest cosigned checkpoint of each log, in one file of lines `size root origin`. A change is on the disk before [#put] returns. The
/// folder is locked, so that two processes never share one memory.
final class WitnessState implements AutoCloseable {

    /// The head of a log as the witness last saw it.
    record Head(long size, Sha256 root) {}

    private final Path file;
    private final FileChannel guard;
    private final Map<String, Head> heads = new TreeMap<>();

    private WitnessState(Path file, FileChannel guard) {
        this.file = file;
        this.guard = guard;
    }

    /// @throws IOException when the folder is in use by another process or the file cannot be read
    static WitnessState open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel guard = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(guard)) {
            guard.close();
            throw new IOException("Another witness works in " + folder);
        }
        WitnessState state = new WitnessState(folder.resolve("heads"), guard);
        if (Files.exists(state.file)) {
            for (String line : Files.readAllLines(state.file)) {
                String[] words = line.split(" ", 3);
                state.heads.put(words[2], new Head(Long.parseLong(words[0]), Sha256.parse(words[1])));
            }
        }
        return state;
    }

    private static boolean locked(FileChannel guard) throws IOException {
        try {
            return guard.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /// The head of the log; a log never seen has no entries.
    Head of(String origin, Head unseen) { return heads.getOrDefault(origin, unseen); }

    void put(String origin, Head head) throws IOException {
        Map<String, Head> next = new TreeMap<>(heads);
        next.put(origin, head);
        StringBuilder text = new StringBuilder();
        next.forEach((name, each) -> text.append(each.size()).append(' ').append(each.root()).append(' ').append(name).append('\n'));
        Path fresh = file.resolveSibling("heads.new");
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
        heads.put(origin, head);
    }

    @Override
    public void close() throws IOException { guard.close(); }
}
