package kz.torelik.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.torelik.casefile.events.Party;
import kz.torelik.documents.upload.UploadCheck;
import kz.torelik.documents.upload.Verdict;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.EmailAddress;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.PhoneNumber;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import kz.torelik.law.Court;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks at a package of a body whose signature is good: whether what it says is whole, whether the files are those that the manifest lists, whether each can be opened and does no harm.
/// The first fault refuses it, with what was found and how to go on.
@Component
class CheckingPackages {

    private final LawBook law;
    private final UploadCheck check;
    private final People people;
    private final CourtClock clock;

    CheckingPackages(LawBook law, UploadCheck check, People people, CourtClock clock) {
        this.law = law;
        this.check = check;
        this.people = people;
        this.clock = clock;
    }

    /// @param verdicts what was found in each file, by its name
    record Checked(Court court, List<Party> parties, Map<String, Verdict> verdicts) {}

    Answer<Checked> check(Manifest manifest, BodyLaw.PackageKind kind, IntakeSettings.Sender sender, List<Sent> files) {
        Optional<Refusal> fault = matter(manifest, kind).or(() -> roles(manifest, kind)).or(() -> listed(manifest, kind, files));
        if (fault.isPresent()) return Answer.no(fault.get().under(kind.basis()));
        Optional<Court> court = law.courts().serving(manifest.place(), kind.court());
        if (court.isEmpty()) return Answer.no(Refusal.of("package-place", manifest.place()).under(kind.basis()));
        return parties(manifest, kind, sender).then(parties -> verdicts(files).map(verdicts -> new Checked(court.get(), parties, verdicts)));
    }

    private Optional<Refusal> matter(Manifest manifest, BodyLaw.PackageKind kind) {
        if (manifest.articles().isEmpty() || manifest.articles().stream().anyMatch(String::isBlank)) return Optional.of(Refusal.of("package-articles"));
        if (manifest.facts().isBlank()) return Optional.of(Refusal.of("package-facts"));
        if (kind.detained() && manifest.detainedAt() == null) return Optional.of(Refusal.of("package-detention-missing"));
        if (!kind.detained() && manifest.detainedAt() != null) return Optional.of(Refusal.of("package-detention-other", kind.title()));
        if (manifest.detainedAt() != null && manifest.detainedAt().isAfter(clock.instant())) return Optional.of(Refusal.of("package-detention-future"));
        return Optional.empty();
    }

    private static Optional<Refusal> roles(Manifest manifest, BodyLaw.PackageKind kind) {
        for (Manifest.Person person : manifest.persons()) if (!kind.hasRole(person.role())) return Optional.of(Refusal.of("package-role", person.role(), String.join(", ", roles(kind))));
        long about = manifest.persons().stream().filter(person -> person.role().equals(kind.about())).count();
        if (about != 1) return Optional.of(Refusal.of("package-about", kind.about(), about));
        for (Manifest.Person person : manifest.persons()) {
            Integer principal = person.actsFor();
            if (principal != null && (principal < 1 || principal > manifest.persons().size())) return Optional.of(Refusal.of("package-acts-for", principal));
        }
        return Optional.empty();
    }

    private static List<String> roles(BodyLaw.PackageKind kind) {
        List<String> all = new ArrayList<>(List.of(kind.about()));
        all.addAll(kind.others());
        return all;
    }

    /// The files are exactly the listed ones, byte by byte.
    private static Optional<Refusal> listed(Manifest manifest, BodyLaw.PackageKind kind, List<Sent> files) {
        Map<String, Sent> byName = new HashMap<>();
        for (Sent file : files) if (byName.put(file.name(), file) != null) return Optional.of(Refusal.of("package-document-twice", file.name()));
        for (Manifest.Listed one : manifest.documents()) {
            Sent file = byName.remove(one.name());
            if (file == null) return Optional.of(Refusal.of("package-document-missing", one.name()));
            if (one.title().isBlank() || !Sha256.of(file.content()).toString().equalsIgnoreCase(one.sha256())) return Optional.of(Refusal.of("package-document-altered", one.name()));
        }
        if (!byName.isEmpty()) return Optional.of(Refusal.of("package-document-not-listed", byName.keySet().iterator().next()));
        boolean there = manifest.documents().stream().anyMatch(one -> one.kind().equals(kind.paper()));
        return there ? Optional.empty() : Optional.of(Refusal.of("package-paper", kind.paper()));
    }

    private Answer<Map<String, Verdict>> verdicts(List<Sent> files) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (Sent file : files) {
            Verdict verdict = check.check(file.name(), file.content());
            if (!verdict.accepted()) return Answer.no(verdict.findings().getFirst());
            verdicts.put(file.name(), verdict);
        }
        return Answer.yes(verdicts);
    }

    /// The body first, then the persons in their order. Whoever must not learn of the matter is not tied to his account and has no address of the court.
    private Answer<List<Party>> parties(Manifest manifest, BodyLaw.PackageKind kind, IntakeSettings.Sender sender) {
        List<Party> parties = new ArrayList<>();
        parties.add(new Party(1, "body", null, new Party.Subject.Legal(sender.name(), Bin.of(sender.bin())), "", null, null, null, null));
        for (Manifest.Person person : manifest.persons()) {
            switch (party(parties.size() + 1, person, kind.tells())) {
                case Answer.No<Party>(Refusal refusal) -> {
                    return Answer.no(refusal);
                }
                case Answer.Yes<Party>(Party party) -> parties.add(party);
            }
        }
        return Answer.yes(parties);
    }

    private Answer<Party> party(int number, Manifest.Person person, boolean tells) {
        Integer principal = person.actsFor() == null ? null : person.actsFor() + 1;
        return subject(person).then(subject -> contact(person.phone(), PhoneNumber::of, "package-phone").then(phone -> contact(person.email(), EmailAddress::of, "package-email")
                .map(email -> new Party(number, person.role(), tells ? known(subject) : null, subject, person.address(), person.kato(), tells ? phone.orElse(null) : null, tells ? email.orElse(null) : null, principal))));
    }

    private static <T> Answer<Optional<T>> contact(@Nullable String typed, Function<String, T> reading, String code) {
        if (typed == null || typed.isBlank()) return Answer.yes(Optional.empty());
        try {
            return Answer.yes(Optional.of(reading.apply(typed)));
        } catch (IllegalArgumentException unreadable) {
            return Answer.no(Refusal.of(code));
        }
    }

    private static Answer<Party.Subject> subject(Manifest.Person person) {
        String number = person.iin();
        if (person.organisation() != null) {
            if (number == null) return Answer.yes(new Party.Subject.Legal(person.organisation(), null));
            return Bin.parse(number).map(bin -> new Party.Subject.Legal(person.organisation(), bin));
        }
        String surname = person.surname();
        String given = person.given();
        if (surname == null || surname.isBlank() || given == null || given.isBlank()) return Answer.no(Refusal.of("package-name", person.role()));
        PersonName name = new PersonName(surname, given, person.patronymic());
        if (number == null) return Answer.yes(new Party.Subject.Natural(name, null, person.born(), false));
        return Iin.parse(number).map(iin -> new Party.Subject.Natural(name, iin, person.born() == null ? iin.birthDate() : person.born(), false));
    }

    private @Nullable PersonId known(Party.Subject subject) {
        Optional<? extends Person> found = switch (subject) {
            case Party.Subject.Natural natural -> natural.iin() == null ? Optional.empty() : people.find(natural.iin());
            case Party.Subject.Legal legal -> legal.bin() == null ? Optional.empty() : people.find(legal.bin());
        };
        return found.map(Person::id).orElse(null);
    }
}
