package kz.torelik.counterparts.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.torelik.kernel.WholeFile;
import tools.jackson.databind.json.JsonMapper;

/// What the authority remembers: the people it knows, the certificates it issued, and which of them were revoked and when. Three
/// files of lines that are only appended to.
final class Register {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private record Revocation(String serial, Instant at) {}

    private final Path people;
    private final Path issued;
    private final Path revoked;
    private final Map<String, Subject> subjects = new ConcurrentHashMap<>();
    private final Map<BigInteger, String> certificates = new ConcurrentHashMap<>();
    private final Map<BigInteger, Instant> revocations = new ConcurrentHashMap<>();

    private Register(Path data) {
        people = data.resolve("people.jsonl");
        issued = data.resolve("issued.txt");
        revoked = data.resolve("revoked.jsonl");
    }

    static Register open(Path data) throws IOException {
        Register register = new Register(data);
        for (String line : lines(register.people)) register.know(JSON.readValue(line, Subject.class));
        for (String line : lines(register.issued)) register.certificates.put(new BigInteger(line, 16), line);
        for (String line : lines(register.revoked)) {
            Revocation revocation = JSON.readValue(line, Revocation.class);
            register.revocations.put(new BigInteger(revocation.serial(), 16), revocation.at());
        }
        return register;
    }

    /// Remembers people without making keys for them: their certificates are made when their drawer is first opened.
    synchronized void remember(List<Subject> newcomers) {
        StringBuilder text = new StringBuilder();
        for (Subject subject : newcomers) {
            if (subject.equals(subjects.get(key(subject.iin(), subject.bin())))) continue;
            text.append(JSON.writeValueAsString(subject)).append('\n');
            know(subject);
        }
        if (!text.isEmpty()) append(people, text.toString());
    }

    /// The person, first as an individual, then as whoever signs for an organisation.
    List<Subject> list(String iin) {
        return subjects.values().stream().filter(subject -> subject.iin().equals(iin))
            .sorted(java.util.Comparator.comparing(subject -> Optional.ofNullable(subject.bin()).orElse(""))).toList();
    }

    synchronized void issued(BigInteger serial) {
        certificates.put(serial, "");
        append(issued, serial.toString(16) + "\n");
    }

    boolean knows(BigInteger serial) { return certificates.containsKey(serial); }

    synchronized void revoke(BigInteger serial, Instant at) {
        if (revocations.putIfAbsent(serial, at) == null) append(revoked, JSON.writeValueAsString(new Revocation(serial.toString(16), at)) + "\n");
    }

    /// When the certificate was revoked, as it was known at that moment.
    Optional<Instant> revokedAt(BigInteger serial, Instant asOf) { return Optional.ofNullable(revocations.get(serial)).filter(at -> !at.isAfter(asOf)); }

    Map<BigInteger, Instant> revocations() { return Map.copyOf(revocations); }

    private void know(Subject subject) { subjects.put(key(subject.iin(), subject.bin()), subject); }

    private static String key(String iin, @org.jspecify.annotations.Nullable String bin) { return iin + "/" + (bin == null ? "" : bin); }

    /// The whole lines of a file; a last line that a kill left torn is cut off.
    private static List<String> lines(Path file) throws IOException {
        if (!Files.exists(file)) return List.of();
        String text = Files.readString(file);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        if (whole.length() < text.length()) WholeFile.write(file, whole);
        return whole.lines().toList();
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
