package kz.torelik.notices;

import static kz.torelik.hearings.CourtWorld.LAW;
import static kz.torelik.hearings.CourtWorld.SENTENCES;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.TestCases;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.hearings.CourtWorld;
import kz.torelik.hearings.TestHearings;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.identity.TestPeople;
import kz.torelik.kernel.EmailAddress;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A court whose notices go to a real mail server.
final class NoticesWorld implements AutoCloseable {

    final CourtWorld court = new CourtWorld();
    final PostOffice post;
    final PersonId plaintiff = PersonId.random();
    final PersonId defendant = PersonId.random();
    final TestHearings hearings;
    final Cabinet cabinet;
    final FailedNotices failures;
    final Posting posting;

    NoticesWorld(Path folder) throws IOException {
        post = PostOffice.open(folder);
        TestCases cases = court.cases;
        People people = TestPeople.over(cases.source, court.clock, person(plaintiff, "Сәрсенова", "850101400001", "plaintiff@mail.kz", Language.KK),
                person(defendant, "Жұмабаев", "800101300006", null, Language.RU));
        MailProperties mail = new MailProperties("127.0.0.1", post.mail().smtpPort(), "notice@sot.torelik.kz", Duration.ofSeconds(5), Duration.ofDays(3));
        Outbox outbox = new Outbox(cases.jdbc);
        LetterWriter writer = new LetterWriter(SENTENCES, LAW, "http://localhost:8080");
        PaperLetterRows letters = new PaperLetterRows(cases.jdbc);
        ServiceRecord record = new ServiceRecord(cases.files, court.clock);
        posting = new Posting(new Posting.Ways(outbox, letters), new SmtpLine(mail), mail, cases.files, record, cases.transactions, court.clock);
        hearings = TestHearings.over(cases, court.courts, LAW, SENTENCES, new NoticeProof(outbox));
        cabinet = new Cabinet(cases.jdbc, cases.transactions, cases.files, LAW, writer, court.clock);
        failures = new FailedNotices(cases.jdbc);
        cases.listen(hearings.listener(), new Serving(cases.files, people, LAW, writer, new Serving.Outgoing(outbox, letters, posting, hearings.calendar(), mail), record, court.clock));
    }

    private static Person person(PersonId id, String surname, String iin, @org.jspecify.annotations.Nullable String email, Language language) {
        return new Person.Natural(id, Iin.of(iin), new PersonName(surname, "Айгүл", null), LocalDate.of(1985, 1, 1),
                new Person.Contact("Астана", null, null, email == null ? null : EmailAddress.of(email), language), null);
    }

    /// Lets the river and the mail do all they have to do now.
    void settle() {
        court.cases.awaitQuiet();
        posting.postDue();
        court.cases.awaitQuiet();
    }

    List<ServiceEvent> service(CaseFile file) {
        return court.cases.get(file.id()).history().stream().map(RecordedEvent::event).filter(ServiceEvent.class::isInstance).map(ServiceEvent.class::cast).toList();
    }

    <E extends ServiceEvent> List<E> service(CaseFile file, Class<E> kind) { return service(file).stream().filter(kind::isInstance).map(kind::cast).toList(); }

    JdbcClient owner() { return JdbcClient.create(court.database.owner()); }

    @Override
    public void close() {
        court.close();
        post.close();
    }
}
