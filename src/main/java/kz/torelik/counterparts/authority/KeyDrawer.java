package kz.torelik.counterparts.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// The drawer with the key files of the demonstration's people. A person's keys are made when the drawer is first opened for them,
/// and stay the same afterwards.
final class KeyDrawer {

    /// @param name of the person
    /// @param certificates SIGN and AUTH as an individual, then the same for each organisation the person signs for
    record Contents(String name, List<Issuing.Issued> certificates) {}

    private final Path folder;
    private final Issuing issuing;
    private final Register register;
    private final ConcurrentHashMap<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    KeyDrawer(Path folder, Issuing issuing, Register register) {
        this.folder = folder;
        this.issuing = issuing;
        this.register = register;
    }

    /// @param uses which of the person's keys are wanted; the others are not made for it
    /// @return nothing for a person whom the authority does not know
    Optional<Contents> open(String iin, List<Use> uses) {
        List<Subject> subjects = register.list(iin);
        if (subjects.isEmpty()) return Optional.empty();
        ReentrantLock lock = locks.computeIfAbsent(iin, _ -> new ReentrantLock());
        lock.lock();
        try {
            List<Issuing.Issued> certificates = new ArrayList<>();
            for (Subject subject : subjects) for (Use use : uses) certificates.add(keyFile(subject, use));
            return Optional.of(new Contents(subjects.getFirst().fullName(), certificates));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } finally {
            lock.unlock();
        }
    }

    private Issuing.Issued keyFile(Subject subject, Use use) throws IOException {
        Path file = folder.resolve(subject.iin() + (subject.bin() == null ? "" : "-" + subject.bin()) + "-" + use.name() + ".json");
        if (Files.exists(file)) return Register.JSON.readValue(Files.readString(file), Issuing.Issued.class);
        Issuing.Issued issued = issuing.issue(subject, use);
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "new", ".tmp");
        Files.writeString(unfinished, Register.JSON.writeValueAsString(issued));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return issued;
    }
}
