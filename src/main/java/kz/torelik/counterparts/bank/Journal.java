package kz.torelik.counterparts.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// An append-only file of lines, each on the disk before it is acknowledged. A last line that a kill left torn is cut off at the start.
final class Journal implements AutoCloseable {

    private final JsonMapper json = JsonMapper.shared();
    private final FileChannel channel;
    private final List<Entry> kept = new ArrayList<>();

    Journal(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n') + 1;
        text.substring(0, end).lines().forEach(line -> kept.add(json.readValue(line, Entry.class)));
        channel.truncate(text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
        channel.position(channel.size());
    }

    /// What was in the file at the start.
    List<Entry> kept() { return List.copyOf(kept); }

    void append(List<Entry> entries) {
        StringBuilder lines = new StringBuilder();
        for (Entry entry : entries) lines.append(json.writerFor(Entry.class).writeValueAsString(entry)).append('\n');
        try {
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(false);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() throws IOException { channel.close(); }
}
