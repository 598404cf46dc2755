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
import kz.torelik.counterparts.carriers.MobileNumbers;
import kz.torelik.counterparts.carriers.Smsc;
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
import kz.torelik.notices.line.CarriersProperties;
import kz.torelik.notices.line.MobileBase;
import kz.torelik.notices.sms.SmsProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A court whose notices go to a real mail server.
final class NoticesWorld implements AutoCloseable {

    private static final String KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    final CourtWorld court = new CourtWorld();
    final PostOffice post;
    final PersonId plaintiff = PersonId.random();
    final PersonId defendant = PersonId.random();
    final TestHearings hearings;
    final Cabinet cabinet;
    final FailedNotices failures;
    final Posting posting;
    final PaperLetterRows letters;
    final WishRows wishes;
    final SmsPosting texts;
    final Smsc smsc = Smsc.run(0, 0, "torelik", "demo");
    final MobileNumbers numbers = MobileNumbers.run(0, KEY);

    NoticesWorld(Path folder) throws IOException { this(folder, false); }

    /// @param withSms whether text messages are sent too
    NoticesWorld(Path folder, boolean withSms) throws IOException {
        post = PostOffice.open(folder);
        TestCases cases = court.cases;
        People people = TestPeople.over(cases.source, court.clock, person(plaintiff, "Сәрсенова", "850101400001", "plaintiff@mail.kz", Language.KK),
                person(defendant, "Жұмабаев", "800101300006", null, Language.RU));
        MailProperties mail = new MailProperties("127.0.0.1", post.mail().smtpPort(), "notice@sot.torelik.kz", Duration.ofSeconds(5), Duration.ofDays(3));
        SmsProperties sms = new SmsProperties("127.0.0.1", smsc.port(), "torelik", "demo", "SOT", 4, Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMillis(1), Duration.ofHours(24), Duration.ofHours(24), 5);
        CarriersProperties carriers = new CarriersProperties(null, "", numbers.address(), KEY, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(48), Duration.ofHours(48));
        Outbox outbox = new Outbox(cases.jdbc);
        LetterWriter writer = new LetterWriter(SENTENCES, LAW, "http://localhost:8080");
        letters = new PaperLetterRows(cases.jdbc, outbox);
        ServiceRecord record = new ServiceRecord(cases.files, outbox, court.clock);
        ReachRows reach = new ReachRows(cases.jdbc);
        SmsRows messages = new SmsRows(cases.jdbc);
        MobileBase base = new MobileBase(carriers);
        wishes = new WishRows(cases.jdbc);
        Contacting contacting = new Contacting(withSms ? sms : new SmsProperties("", 1, "", "", "", 1, sms.patience(), sms.enquire(), sms.reconnect(), sms.validity(), sms.giveUp(), 5), base, wishes);
        NoticeProof proof = new NoticeProof(outbox);
        hearings = TestHearings.over(cases, court.courts, LAW, SENTENCES, proof);
        Dispatching dispatching = new Dispatching(outbox, letters, messages, hearings.calendar(), writer, new Dispatching.Senders(mail, carriers, contacting));
        Reaching reaching = new Reaching(cases.files, people, LAW, reach, new Reaching.Means(dispatching, contacting, record, proof, outbox, cases.mandates), cases.transactions, court.clock);
        texts = new SmsPosting(messages, sms, base, new SmsPosting.Recording(cases.files, record, reach), cases.transactions, court.clock);
        HybridMail hybrid = new HybridMail(new HybridRows(cases.jdbc), new HybridMail.Papers(null, letters, null, LAW), new HybridMail.Reporting(cases.files, record, reach, new StrangerPost(cases.jdbc, carriers, cases.transactions, court.clock)), carriers, cases.transactions, court.clock);
        posting = new Posting(new Posting.Ways(outbox, reaching, reach, texts, hybrid), new SmtpLine(mail), mail, cases.files, record, cases.transactions, court.clock);
        cabinet = new Cabinet(cases.jdbc, cases.transactions, cases.files, LAW, writer, reach, court.clock);
        failures = new FailedNotices(cases.jdbc);
        cases.listen(hearings.listener(), new Serving(cases.files, LAW, reaching, posting, record));
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
        texts.close();
        court.close();
        post.close();
        smsc.close();
        numbers.close();
    }
}
