package kz.torelik.counterparts.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The kept messages: a folder per address, a file per message, named by arrival and Message-ID.
final class Mailboxes {

    private static final Pattern ADDRESS = Pattern.compile("[^/\\\\\\x00-\\x20]{1,254}");
    private static final Session NO_TRANSPORT = Session.getInstance(new Properties());

    private final Path folder;

    Mailboxes(Path folder) { this.folder = folder; }

    /// @param file the name of its file
    record Kept(String file, MimeMessage message) {}

    /// Keeps a message for an address, once for each Message-ID; what is acknowledged is on disk.
    synchronized void keep(String address, MimeMessage message) throws IOException, MessagingException {
        Path box = Files.createDirectories(box(address));
        String digest = digest(message.getMessageID());
        if (names(box).stream().anyMatch(name -> name.endsWith(digest + ".eml"))) return;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        Path arriving = Files.createTempFile(folder, "arriving", ".tmp");
        Files.write(arriving, bytes.toByteArray());
        Files.move(arriving, box.resolve("%06d-%s.eml".formatted(names(box).size() + 1, digest)), StandardCopyOption.ATOMIC_MOVE);
    }

    List<String> addresses() throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> boxes = Files.list(folder)) {
            return boxes.filter(Files::isDirectory).map(box -> box.getFileName().toString()).sorted().toList();
        }
    }

    /// The messages of an address, the latest first.
    List<Kept> list(String address) throws IOException, MessagingException {
        List<Kept> kept = new ArrayList<>();
        for (String name : names(box(address)).reversed()) kept.add(new Kept(name, read(box(address).resolve(name))));
        return kept;
    }

    Optional<Kept> find(String address, String file) throws IOException, MessagingException {
        if (!names(box(address)).contains(file)) return Optional.empty();
        return Optional.of(new Kept(file, read(box(address).resolve(file))));
    }

    int count(String address) throws IOException { return names(box(address)).size(); }

    private Path box(String address) {
        String plain = address.toLowerCase(Locale.ROOT);
        if (!ADDRESS.matcher(plain).matches() || plain.startsWith(".")) throw new IllegalArgumentException("Not an address: " + address);
        return folder.resolve(plain);
    }

    private static List<String> names(Path box) throws IOException {
        if (!Files.isDirectory(box)) return List.of();
        try (Stream<Path> files = Files.list(box)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".eml")).sorted(Comparator.naturalOrder()).toList();
        }
    }

    private static MimeMessage read(Path file) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(NO_TRANSPORT, in);
        }
    }

    private static String digest(String messageId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(messageId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
