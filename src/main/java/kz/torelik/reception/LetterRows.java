package kz.torelik.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.law.LetterStep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of letters; the database shows a person his own, the chancery and the chair those of their court, everybody else there what was given to him.
@Repository
class LetterRows {

    private final JdbcClient jdbc;

    LetterRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    void prepare(CourtLetter letter, List<CourtLetter.Attached> files, Instant now) {
        jdbc.sql("insert into reception.letter (id, court, kind, person, author, author_name, language, subject, body, state, document, prepared_at, visit) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'prepared', ?, ?, ?)")
                .params(letter.id().uuid(), letter.court().digits(), letter.kind(), letter.person().uuid(), letter.author().uuid(), letter.authorName(), letter.language().tag(), letter.subject(), letter.body(),
                        letter.document().uuid(), at(now), letter.course().visit() == null ? null : letter.course().visit().uuid()).update();
        for (CourtLetter.Attached file : files) jdbc.sql("insert into reception.letter_file (letter, document, title) values (?, ?, ?)").params(letter.id().uuid(), file.document().uuid(), file.title()).update();
    }

    /// The next number of a court in a year.
    int next(CourtCode court, int year, String kind) {
        return jdbc.sql("insert into reception.letter_roll (court, year, kind, last) values (?, ?, ?, 1) on conflict (court, year, kind) do update set last = letter_roll.last + 1 returning last").params(court.digits(), year, kind)
                .query(Integer.class).single();
    }

    void register(PublicId id, String number, @Nullable DocumentId signature, Instant now, LocalDate on) {
        jdbc.sql("update reception.letter set state = 'registered', number = ?, signature = ?, confirmed_by = ?, sent_at = ?, registered_on = ? where id = ?")
                .params(number, signature == null ? null : signature.uuid(), signature == null ? "account" : "signature", at(now), on, id.uuid()).update();
    }

    void assign(PublicId id, PersonId assignee, String name) {
        jdbc.sql("update reception.letter set state = 'assigned', assignee = ?, assignee_name = ?, answer_document = null, answer_text = null where id = ?").params(assignee.uuid(), name, id.uuid()).update();
    }

    void drafted(PublicId id, DocumentId answer, String text) { jdbc.sql("update reception.letter set answer_document = ?, answer_text = ? where id = ?").params(answer.uuid(), text, id.uuid()).update(); }

    void answered(PublicId id, DocumentId signature, String signer) {
        jdbc.sql("update reception.letter set state = 'answered', answer_signature = ?, answer_signer = ? where id = ?").params(signature.uuid(), signer, id.uuid()).update();
    }

    void toCase(PublicId id, CaseId caseId, String number) { jdbc.sql("update reception.letter set state = 'in-case', case_id = ?, case_number = ? where id = ?").params(caseId.uuid(), number, id.uuid()).update(); }

    /// It goes to another court or body, whose name or code is kept.
    void redirected(PublicId id, String to) { jdbc.sql("update reception.letter set state = 'redirected', redirected_to = ? where id = ?").params(to, id.uuid()).update(); }

    /// The same letter as another court gets it: registered there anew, with the same documents.
    void arrive(PublicId id, CourtLetter from, CourtCode court, String number, LocalDate on) {
        jdbc.sql("""
                insert into reception.letter (id, court, kind, person, author, author_name, language, subject, body, state, document, signature, confirmed_by, prepared_at, sent_at, number, registered_on, came_from)
                select ?, ?, kind, person, author, author_name, language, subject, body, 'registered', document, signature, confirmed_by, prepared_at, sent_at, ?, ?, id from reception.letter where id = ?""")
                .params(id.uuid(), court.digits(), number, on, from.id().uuid()).update();
        jdbc.sql("insert into reception.letter_file (letter, document, title) select ?, document, title from reception.letter_file where letter = ?").params(id.uuid(), from.id().uuid()).update();
    }

    /// What became of a letter in the court to which it was redirected.
    Optional<CourtLetter> arrivedFrom(PublicId from) { return jdbc.sql("select * from reception.letter where came_from = ?").param(from.uuid()).query(LetterRows::read).optional(); }

    void returned(PublicId id, String ground) { jdbc.sql("update reception.letter set state = 'returned', return_ground = ? where id = ?").params(ground, id.uuid()).update(); }

    /// The letter that was sent about a visit.
    Optional<CourtLetter> ofVisit(PublicId visit) { return jdbc.sql("select * from reception.letter where visit = ? and state <> 'prepared'").param(visit.uuid()).query(LetterRows::read).optional(); }

    void withdrawn(PublicId id) { jdbc.sql("update reception.letter set state = 'withdrawn' where id = ?").param(id.uuid()).update(); }

    void step(PublicId id, LetterStep step, LocalDate on, Instant now, @Nullable String by, @Nullable LocalDate until, @Nullable String words) {
        jdbc.sql("insert into reception.letter_step (letter, seq, word, happened_on, at, by_name, until_day, words) select ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ?, ? from reception.letter_step where letter = ?")
                .params(id.uuid(), step.word(), on, at(now), by, until, words, id.uuid()).update();
    }

    /// A letter held until the end of the transaction.
    Optional<CourtLetter> hold(PublicId id) { return jdbc.sql("select * from reception.letter where id = ? for update").param(id.uuid()).query(LetterRows::read).optional(); }

    Optional<CourtLetter> find(PublicId id) { return jdbc.sql("select * from reception.letter where id = ?").param(id.uuid()).query(LetterRows::read).optional(); }

    CourtLetter.Whole whole(CourtLetter letter) {
        List<CourtLetter.Attached> files = jdbc.sql("select document, title from reception.letter_file where letter = ? order by title, document").param(letter.id().uuid())
                .query((row, _) -> new CourtLetter.Attached(DocumentId.of(row.getObject(1, UUID.class)), row.getString(2))).list();
        List<CourtLetter.Step> steps = jdbc.sql("select * from reception.letter_step where letter = ? order by seq").param(letter.id().uuid())
                .query((row, _) -> new CourtLetter.Step(row.getInt("seq"), row.getString("word"), row.getObject("happened_on", LocalDate.class), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("by_name"),
                        row.getObject("until_day", LocalDate.class), row.getString("words"))).list();
        return new CourtLetter.Whole(letter, files, steps);
    }

    List<CourtLetter> ofPerson(PersonId person) { return jdbc.sql("select * from reception.letter where person = ? order by prepared_at desc, id limit 100").param(person.uuid()).query(LetterRows::read).list(); }

    /// Those that a member of staff may see, open ones first.
    List<CourtLetter> ofCourt(CourtCode court) {
        return jdbc.sql("select * from reception.letter where court = ? and state <> 'prepared' order by state in ('registered', 'assigned') desc, registered_on, number limit 300").param(court.digits()).query(LetterRows::read).list();
    }

    List<CourtLetter> ofCase(CaseId caseId) { return jdbc.sql("select * from reception.letter where case_id = ? order by registered_on").param(caseId.uuid()).query(LetterRows::read).list(); }

    private static OffsetDateTime at(Instant moment) { return moment.atOffset(ZoneOffset.UTC); }

    private static CourtLetter read(ResultSet row, int index) throws SQLException {
        @Nullable OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        @Nullable UUID assignee = row.getObject("assignee", UUID.class);
        @Nullable UUID caseId = row.getObject("case_id", UUID.class);
        @Nullable UUID visit = row.getObject("visit", UUID.class);
        return new CourtLetter(new PublicId(row.getObject("id", UUID.class)), row.getString("number"), CourtCode.of(row.getString("court")), row.getString("kind"), PersonId.of(row.getObject("person", UUID.class)),
                PersonId.of(row.getObject("author", UUID.class)), row.getString("author_name"), Language.find(row.getString("language")).orElseThrow(), row.getString("subject"), row.getString("body"), row.getString("state"),
                DocumentId.of(row.getObject("document", UUID.class)), new CourtLetter.Course(row.getString("confirmed_by"), sent == null ? null : sent.toInstant(), row.getObject("registered_on", LocalDate.class),
                assignee == null ? null : PersonId.of(assignee), row.getString("assignee_name"), document(row, "answer_document"), row.getString("answer_text"), document(row, "answer_signature"), row.getString("answer_signer"),
                caseId == null ? null : CaseId.of(caseId), row.getString("case_number"), row.getString("redirected_to"), row.getString("return_ground"), visit == null ? null : new PublicId(visit)));
    }

    private static @Nullable DocumentId document(ResultSet row, String column) throws SQLException {
        @Nullable UUID id = row.getObject(column, UUID.class);
        return id == null ? null : DocumentId.of(id);
    }
}
