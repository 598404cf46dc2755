package kz.torelik.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.database.Acting;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.Sentences;
import kz.torelik.signatures.ExpectedSigner;
import kz.torelik.signatures.Signatures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Telephone messages: whoever telephoned writes down to whom and when, and certifies it with his own electronic signature; the paper goes into the file of the case, and with it the notice counts as recorded by
/// another means (CPC arts. 127 part 4 point 5, 128 part 2-1). Without the signature nothing is in the case.
@Service
public class TelephoneMessages {

    private final TellingOtherwise telling;
    private final LetterWriter writer;
    private final Paper paper;
    private final People people;
    private final Signatures signatures;
    private final JdbcClient jdbc;
    private final CourtClock clock;

    TelephoneMessages(TellingOtherwise telling, LetterWriter writer, Paper paper, People people, Signatures signatures, JdbcClient jdbc, CourtClock clock) {
        this.telling = telling;
        this.writer = writer;
        this.paper = paper;
        this.people = people;
        this.signatures = signatures;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// By what the paper is made.
    @org.springframework.stereotype.Component("paperOfTelephoneMessages")
    record Paper(Documents documents, Typesetter typesetter, Sentences sentences) {}

    /// Writes the message down, to be read and signed.
    ///
    /// @param when it was given, not later than now
    /// @param whom who took it, and by what number
    /// @return `notice-unknown`, `notice-told-whom`, `letter-in-future`, `notice-channel-used`
    @Transactional
    public Answer<TelephoneMessage> write(CaseId id, NoticeId dispatch, Instant when, String whom) {
        return telling.telephoning(id, dispatch, when, whom).map(errand -> {
            Document document = paper(errand, when, whom.strip());
            PublicId message = PublicId.random();
            jdbc.sql("insert into notices.telephone_message (id, case_id, dispatch, document, whom, given_at, officer, written_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(message.uuid(), id.uuid(), dispatch.uuid(), document.id().uuid(), whom.strip(), at(when), officer().uuid(), at(clock.instant())).update();
            return find(id, message).orElseThrow();
        });
    }

    private Document paper(Dispatching.Errand errand, Instant when, String whom) {
        Language in = errand.now().language();
        Letter letter = writer.writeOnPaper(errand.notice(), errand.addressee(), in);
        String title = say(in, "notices.telephone.title", errand.now().number());
        List<Block.Fact> facts = new ArrayList<>(letter.details().stream().map(one -> new Block.Fact(one.name(), one.value())).toList());
        facts.add(new Block.Fact(say(in, "notices.telephone.whom"), whom));
        facts.add(new Block.Fact(say(in, "notices.telephone.when"), say(in, "notices.moment", when)));
        facts.add(new Block.Fact(say(in, "notices.telephone.by"), people.find(officer()).map(Person::title).orElse("")));
        List<Block> blocks = new ArrayList<>(List.of(Block.title(title), Block.paragraph(letter.greeting())));
        letter.text().forEach(one -> blocks.add(Block.paragraph(one)));
        blocks.add(new Block.Facts(facts));
        blocks.add(Block.paragraph(say(in, "notices.telephone.certified")));
        var rendered = paper.typesetter().render(Sheet.form(in, title, Foot.of(title), blocks));
        return keep(errand.now().id().uuid(), title, "application/pdf", rendered.pages(), rendered.pdf());
    }

    private Document keep(UUID owner, String title, String mediaType, int pages, byte[] content) {
        try {
            return paper.documents().add(owner, title, mediaType, pages, content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// A message of a case, signed or not.
    @Transactional(readOnly = true)
    public Optional<TelephoneMessage> find(CaseId id, PublicId message) {
        return jdbc.sql("select * from notices.telephone_message where case_id = ? and id = ?").params(id.uuid(), message.uuid()).query((row, _) -> read(row)).optional();
    }

    /// Those of a case that were signed, the newest first.
    @Transactional(readOnly = true)
    public List<TelephoneMessage> list(CaseId id) {
        return jdbc.sql("select * from notices.telephone_message where case_id = ? and signer is not null order by given_at desc").param(id.uuid()).query((row, _) -> read(row)).list();
    }

    /// The bytes that are signed.
    public byte[] content(TelephoneMessage message) {
        try {
            return paper.documents().content(message.document());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /// Whoever telephoned certifies it with his own signature; the notice is then told.
    ///
    /// @return `notice-unknown` for whoever did not telephone, `notice-channel-used`, or those of the signature
    @Transactional
    public Answer<NoticeId> sign(CaseId id, PublicId message, byte[] cms) {
        Optional<TelephoneMessage> found = find(id, message).filter(one -> one.signer() == null && mine(message));
        if (found.isEmpty()) return Answer.no(Refusal.of("notice-unknown"));
        TelephoneMessage one = found.get();
        Person.Natural officer = (Person.Natural) people.find(officer()).orElseThrow();
        return signatures.accept(content(one), cms, ExpectedSigner.person(officer.iin())).then(accepted -> {
            DocumentId signature = keep(id.uuid(), one.document().title(), "application/pkcs7-signature", 0, accepted.signature()).id();
            String proof = one.whom() + " · " + accepted.signer().name() + " · sha-256 " + one.document().sha256();
            return telling.telephoned(id, one.dispatch(), one.at(), proof, List.of(one.document().id(), signature)).map(told -> {
                jdbc.sql("update notices.telephone_message set signer = ?, signature = ?, signed_at = ? where id = ?").params(accepted.signer().name(), signature.uuid(), at(accepted.signedAt()), message.uuid()).update();
                return told;
            });
        });
    }

    private boolean mine(PublicId message) { return jdbc.sql("select officer from notices.telephone_message where id = ?").param(message.uuid()).query(UUID.class).single().equals(officer().uuid()); }

    private TelephoneMessage read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new TelephoneMessage(new PublicId(row.getObject("id", UUID.class)), CaseId.of(row.getObject("case_id", UUID.class)), NoticeId.of(row.getObject("dispatch", UUID.class)),
                paper.documents().find(DocumentId.of(row.getObject("document", UUID.class))).orElseThrow(), row.getString("whom"), row.getObject("given_at", OffsetDateTime.class).toInstant(), row.getString("signer"));
    }

    private static kz.torelik.kernel.PersonId officer() { return ((Actor.Staff) Acting.now()).person(); }

    private static OffsetDateTime at(Instant moment) { return moment.atOffset(ZoneOffset.UTC); }

    private String say(Language language, String key, Object... facts) { return paper.sentences().say(language, key, facts); }
}
