package kz.torelik.conciliation;

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
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of mediations; the database shows them to their participants and to nobody else.
@Repository
class MatterRows {

    private final JdbcClient jdbc;
    private final MeetingRows meetings;
    private final CourtClock clock;

    MatterRows(JdbcClient jdbc, MeetingRows meetings, CourtClock clock) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.clock = clock;
    }

    /// @return false when the case has an open mediation already
    boolean insert(Matter matter, List<Matter.Participant> participants) {
        boolean fresh = jdbc.sql("""
                insert into conciliation.matter (id, case_id, case_number, subject, language, mediator, mediator_name, initiator, state, invited_at, answer_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'invited', ?, ?) on conflict do nothing""")
                .params(matter.id().uuid(), matter.caseId() == null ? null : matter.caseId().uuid(), matter.caseNumber(), matter.subject(), matter.language().tag(), matter.mediator().uuid(), matter.mediatorName(),
                        matter.initiator().uuid(), at(matter.invitedAt()), matter.answerBy()).update() == 1;
        if (!fresh) return false;
        for (Matter.Participant one : participants) {
            jdbc.sql("insert into conciliation.participant (matter, person, role, side, party, name, consent, answered_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(matter.id().uuid(), one.person().uuid(), one.role(), one.side(), one.party(), one.name(), one.consent(), one.answeredAt() == null ? null : at(one.answeredAt())).update();
        }
        return true;
    }

    /// Held until the end of the transaction.
    Optional<Matter.Whole> hold(PublicId id) { return whole(jdbc.sql("select * from conciliation.matter where id = ? for update").param(id.uuid()).query(MatterRows::read).optional()); }

    Optional<Matter.Whole> find(PublicId id) { return whole(jdbc.sql("select * from conciliation.matter where id = ?").param(id.uuid()).query(MatterRows::read).optional()); }

    /// Those of a person in any role, open ones first.
    List<Matter.Whole> of(PersonId person) {
        return jdbc.sql("select m.* from conciliation.matter m where exists (select 1 from conciliation.participant p where p.matter = m.id and p.person = ?) order by m.state = 'ended', m.invited_at desc limit 200")
                .param(person.uuid()).query(MatterRows::read).list().stream().map(matter -> whole(Optional.of(matter)).orElseThrow()).toList();
    }

    /// The open one of a case, as far as whoever acts takes part in it.
    Optional<Matter.Whole> ofCase(CaseId id) {
        return whole(jdbc.sql("select * from conciliation.matter where case_id = ? order by state = 'ended', invited_at desc limit 1").param(id.uuid()).query(MatterRows::read).optional());
    }

    private Optional<Matter.Whole> whole(Optional<Matter> found) {
        return found.map(matter -> {
            UUID id = matter.id().uuid();
            return new Matter.Whole(matter, jdbc.sql("select * from conciliation.participant where matter = ? order by side, role desc, name").param(id).query(MatterRows::participant).list(),
                    jdbc.sql("select * from conciliation.contract where matter = ? order by version desc limit 1").param(id).query(MatterRows::contract).optional().orElse(null),
                    jdbc.sql("select * from conciliation.wording where matter = ? order by version").param(id).query(MatterRows::wording).list(),
                    jdbc.sql("select * from conciliation.agreement where matter = ? order by version desc limit 1").param(id)
                            .query((row, _) -> new Matter.Agreement(row.getInt("version"), DocumentId.of(row.getObject("document", UUID.class)))).optional().orElse(null),
                    jdbc.sql("select * from conciliation.signature where matter = ? order by signed_at").param(id).query(MatterRows::signed).list());
        });
    }

    void consent(PublicId id, PersonId person, boolean yes, Instant now) {
        jdbc.sql("update conciliation.participant set consent = ?, answered_at = ? where matter = ? and person = ?").params(yes ? "yes" : "no", at(now), id.uuid(), person.uuid()).update();
    }

    void become(PublicId id, String state) { jdbc.sql("update conciliation.matter set state = ? where id = ?").params(state, id.uuid()).update(); }

    /// Ends it; its sessions that were still to come are off.
    void end(PublicId id, Matter.Ending ending) {
        jdbc.sql("update conciliation.matter set state = 'ended', outcome = ?, ended_by = ?, reason = ?, ended_on = ?, pen = null where id = ?")
                .params(ending.outcome(), ending.by(), ending.reason(), ending.on(), id.uuid()).update();
        meetings.callOff(id.uuid(), clock.instant());
    }

    void start(PublicId id, LocalDate on, LocalDate until, PersonId pen) {
        jdbc.sql("update conciliation.matter set state = 'running', started_on = ?, until = ?, pen = ? where id = ?").params(on, until, pen.uuid(), id.uuid()).update();
    }

    void pass(PublicId id, PersonId pen) { jdbc.sql("update conciliation.matter set pen = ? where id = ?").params(pen.uuid(), id.uuid()).update(); }

    void add(PublicId id, Matter.Contract contract) {
        jdbc.sql("insert into conciliation.contract (matter, version, document, fee, days, manner, terms, set_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id.uuid(), contract.version(), contract.document().uuid(), contract.fee().amount(), contract.days(), contract.manner(), contract.terms(), at(contract.setAt())).update();
    }

    void add(PublicId id, Matter.Wording wording) {
        jdbc.sql("insert into conciliation.wording (matter, version, author, author_name, body, note, written_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id.uuid(), wording.version(), wording.author().uuid(), wording.authorName(), wording.body(), wording.note(), at(wording.writtenAt())).update();
    }

    void add(PublicId id, Matter.Agreement agreement, Instant now) {
        jdbc.sql("insert into conciliation.agreement (matter, version, document, set_at) values (?, ?, ?, ?) on conflict do nothing").params(id.uuid(), agreement.version(), agreement.document().uuid(), at(now)).update();
    }

    void add(PublicId id, Matter.Signed signed, PersonId person) {
        jdbc.sql("insert into conciliation.signature (matter, paper, version, side, person, signer, document, signed_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id.uuid(), signed.paper(), signed.version(), signed.side(), person.uuid(), signed.signer(), signed.document().uuid(), at(signed.at())).update();
    }

    void toldCourt(PublicId id) { jdbc.sql("update conciliation.matter set told_court = true where id = ?").param(id.uuid()).update(); }

    /// Open invitations and contracts whose last day is over.
    List<PublicId> over(LocalDate today) {
        return jdbc.sql("select id from conciliation.matter where state = 'invited' and answer_by < ? or state in ('running', 'signing') and until < ? order by id limit 200").params(today, today)
                .query((row, _) -> new PublicId(row.getObject("id", UUID.class))).list();
    }

    /// The cases in whose mediations somebody acts for a side.
    List<CaseId> represented() {
        return jdbc.sql("select distinct m.case_id from conciliation.matter m join conciliation.participant p on p.matter = m.id where p.role = 'representative' and m.case_id is not null").query(UUID.class).list().stream()
                .map(CaseId::of).toList();
    }

    /// A representative whose power ended does not take part any more; what he did stays.
    void leave(PersonId principal, PersonId representative) {
        jdbc.sql("""
                delete from conciliation.participant p using conciliation.participant head where p.person = ? and p.role = 'representative' and head.matter = p.matter and head.side = p.side
                   and head.role = 'side' and head.person = ?""").params(representative.uuid(), principal.uuid()).update();
    }

    static OffsetDateTime at(Instant moment) { return moment.atOffset(ZoneOffset.UTC); }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static PersonId person(ResultSet row, String column) throws SQLException { return PersonId.of(row.getObject(column, UUID.class)); }

    private static Matter read(ResultSet row, int index) throws SQLException {
        @Nullable UUID caseId = row.getObject("case_id", UUID.class);
        @Nullable UUID pen = row.getObject("pen", UUID.class);
        @Nullable String outcome = row.getString("outcome");
        return new Matter(new PublicId(row.getObject("id", UUID.class)), caseId == null ? null : CaseId.of(caseId), row.getString("case_number"), row.getString("subject"),
                Language.find(row.getString("language")).orElseThrow(), person(row, "mediator"), row.getString("mediator_name"), person(row, "initiator"), row.getString("state"),
                row.getObject("invited_at", OffsetDateTime.class).toInstant(), row.getObject("answer_by", LocalDate.class),
                new Matter.Course(row.getObject("started_on", LocalDate.class), row.getObject("until", LocalDate.class), pen == null ? null : PersonId.of(pen)),
                outcome == null ? null : new Matter.Ending(outcome, row.getString("ended_by"), row.getString("reason"), row.getObject("ended_on", LocalDate.class)));
    }

    private static Matter.Participant participant(ResultSet row, int index) throws SQLException {
        return new Matter.Participant(person(row, "person"), row.getString("role"), row.getInt("side"), row.getObject("party", Integer.class), row.getString("name"), row.getString("consent"), moment(row, "answered_at"));
    }

    private static Matter.Contract contract(ResultSet row, int index) throws SQLException {
        return new Matter.Contract(row.getInt("version"), DocumentId.of(row.getObject("document", UUID.class)), new Tenge(row.getBigDecimal("fee")), row.getInt("days"), row.getString("manner"), row.getString("terms"),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }

    private static Matter.Wording wording(ResultSet row, int index) throws SQLException {
        return new Matter.Wording(row.getInt("version"), person(row, "author"), row.getString("author_name"), row.getString("body"), row.getString("note"), row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    private static Matter.Signed signed(ResultSet row, int index) throws SQLException {
        return new Matter.Signed(row.getString("paper"), row.getInt("version"), row.getInt("side"), row.getString("signer"), DocumentId.of(row.getObject("document", UUID.class)),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }
}
