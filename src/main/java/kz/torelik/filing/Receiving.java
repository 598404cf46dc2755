package kz.torelik.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import kz.torelik.payments.DutyAnswer;
import kz.torelik.signatures.AcceptedSignature;
import kz.torelik.signatures.ExpectedSigner;
import kz.torelik.signatures.Signatures;
import kz.torelik.signatures.SystemSeal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Accepts the signature under a prepared claim and keeps the submission with its sealed receipt.
@Component
class Receiving {

    private final Signatures signatures;
    private final SystemSeal seal;
    private final Documents documents;
    private final People people;
    private final Submissions submissions;
    private final CourtClock clock;
    private final SecureRandom random = new SecureRandom();

    Receiving(Signatures signatures, SystemSeal seal, Documents documents, People people, Submissions submissions, CourtClock clock) {
        this.signatures = signatures;
        this.seal = seal;
        this.documents = documents;
        this.people = people;
        this.submissions = submissions;
        this.clock = clock;
    }

    Answer<Submission> receive(Drafts.Draft draft, Document document, byte[] cms, DutyAnswer duty, int daysToPay) {
        Actor.Citizen citizen = Drafts.citizen();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return accept(document, cms).map(accepted -> keep(draft, new Filer(citizen.subject(), citizen.person(), now, null), document, accepted, duty, daysToPay));
    }

    /// Receives a paper that the registrar of this thread certified for whoever brought it.
    Answer<Submission> receive(Drafts.Draft draft, Brought brought, Document sheet, byte[] cms, DutyAnswer duty, int daysToPay) {
        return acceptOfRegistrar(sheet, cms).map(accepted -> keep(draft, new Filer(brought.filer(), brought.filer(), brought.handedAt().truncatedTo(ChronoUnit.SECONDS), brought.window()), sheet, accepted, duty, daysToPay));
    }

    /// What came on paper.
    ///
    /// @param filer whose claim it is
    /// @param handedAt when the court got it
    record Brought(PersonId filer, Instant handedAt, CourtCode window) {}

    /// Whose submission it is, who made it, when it came, and over which window.
    private record Filer(PersonId owner, PersonId author, Instant receivedAt, @Nullable CourtCode window) {}

    private Submission keep(Drafts.Draft draft, Filer filer, Document document, AcceptedSignature accepted, DutyAnswer duty, int daysToPay) {
        boolean awaits = duty.state() == DutyAnswer.State.DUE && duty.sum().isPositive();
        Document signature = keep(draft.id().uuid(), accepted);
        String ticket = ticket();
        String receipt = receipt(ticket, filer.receivedAt(), document, accepted, awaits ? duty.sum().toString() : "0");
        Submission submission = new Submission(draft.id(), ticket, filer.owner(), filer.author(), draft.claim(), document.id(), signature.id(), accepted.signer().name(),
                accepted.signedAt(), filer.receivedAt(), receipt, seal.seal(receipt.getBytes(StandardCharsets.UTF_8)), duty.sum(),
                awaits ? "awaited" : duty.state() == DutyAnswer.State.DEFERRED ? "deferred" : "exempt", duty.basis().toString(), "awaiting-payment", null,
                awaits ? endOf(clock.today().plusDays(daysToPay)) : null, null);
        submissions.add(submission, filer.window());
        return submission;
    }

    Instant now() { return clock.instant(); }

    private static Instant endOf(LocalDate day) { return day.atTime(LocalTime.of(23, 59, 59)).atZone(CourtClock.COUNTRY).toInstant(); }

    private ExpectedSigner signer(Actor.Citizen citizen) {
        Person.Natural person = (Person.Natural) people.find(citizen.person()).orElseThrow();
        if (citizen.organisation() == null) return ExpectedSigner.person(person.iin());
        return ExpectedSigner.organisation(person.iin(), ((Person.Organisation) people.find(citizen.organisation()).orElseThrow()).bin());
    }

    private byte[] content(Document document) {
        try {
            return documents.content(document);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// Accepts the signature of the person of this thread under a document.
    Answer<AcceptedSignature> accept(Document document, byte[] cms) { return signatures.accept(content(document), cms, signer(Drafts.citizen())); }

    /// Accepts the signature of the registrar of this thread under a sheet that certifies scans.
    Answer<AcceptedSignature> acceptOfRegistrar(Document sheet, byte[] cms) {
        Person.Natural registrar = (Person.Natural) people.find(AtTheWindow.registrar().person()).orElseThrow();
        return signatures.accept(content(sheet), cms, ExpectedSigner.person(registrar.iin()));
    }

    /// Keeps an accepted signature beside its document.
    Document keep(java.util.UUID owner, AcceptedSignature accepted) {
        try {
            return documents.add(owner, "signature", "application/pkcs7-signature", 0, accepted.signature());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// Ten random digits in groups, with the year: easy to say on the telephone, impossible to guess one's neighbour's.
    private String ticket() {
        return "%02d-%05d-%05d".formatted(clock.today().getYear() % 100, random.nextInt(100_000), random.nextInt(100_000));
    }

    private static String receipt(String ticket, Instant received, Document document, AcceptedSignature accepted, String duty) {
        return """
                torelik-receipt/1
                ticket %s
                received %s
                claim-sha256 %s
                certificate %s
                signed %s
                duty-kzt %s
                """.formatted(ticket, received, document.sha256(), accepted.signer().serial(), accepted.signedAt(), duty);
    }
}
