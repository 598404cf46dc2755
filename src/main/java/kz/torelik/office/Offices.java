package kz.torelik.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.database.Acting;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Clients, matters and helpers of the office of whoever acts; and the matters of offices into which he was let.
@Repository
public class Offices {

    public static final int LONGEST = 200;
    private static final String MATTERS = """
            select m.*, c.name as client_name, office.right_in(m.owner) as may from office.matter m join office.client c on c.id = m.client""";

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final People people;
    private final CourtClock clock;

    Offices(JdbcClient jdbc, CaseAccess access, People people, CourtClock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /// The clients of his own office.
    @Transactional(readOnly = true)
    public List<Client> clients() {
        return jdbc.sql("select * from office.client where owner = ? order by name, id").param(me().uuid())
                .query((row, _) -> new Client(id(row, "id"), PersonId.of(row.getObject("owner", UUID.class)), row.getString("name"), row.getString("note"))).list();
    }

    /// The open matters of his own office and of those into which he was let.
    @Transactional(readOnly = true)
    public List<Matter> matters() { return jdbc.sql(MATTERS + " where m.closed_on is null order by c.name, m.opened_on desc, m.id").query(Offices::matter).list(); }

    @Transactional(readOnly = true)
    public Optional<Matter> find(PublicId id) { return jdbc.sql(MATTERS + " where m.id = ?").param(id.uuid()).query(Offices::matter).optional(); }

    /// Takes a client in.
    ///
    /// @return the refusal `office-name`
    @Transactional
    public Answer<PublicId> takeIn(String name, String note) {
        if (name.isBlank() || name.strip().length() > LONGEST || note.length() > 2000) return Answer.no(Refusal.of("office-name", LONGEST));
        PublicId id = PublicId.random();
        jdbc.sql("insert into office.client (id, owner, name, note, made_at) values (?, ?, ?, ?, ?)").params(id.uuid(), me().uuid(), name.strip(), note.strip(), now()).update();
        return Answer.yes(id);
    }

    /// Opens a matter for a client of his own.
    ///
    /// @param caseId a case that he may read now, or null
    /// @return the refusals `office-name`, `office-client`, `case-not-found`
    @Transactional
    public Answer<PublicId> open(PublicId client, String title, @Nullable CaseId caseId) {
        if (title.isBlank() || title.strip().length() > LONGEST) return Answer.no(Refusal.of("office-name", LONGEST));
        if (clients().stream().noneMatch(one -> one.id().equals(client))) return Answer.no(Refusal.of("office-client"));
        if (caseId != null && access.ask(caseId, "read-case") instanceof Answer.No<CaseAccess.Permit>(Refusal refusal)) return Answer.no(refusal);
        PublicId id = PublicId.random();
        jdbc.sql("insert into office.matter (id, owner, client, title, case_id, opened_on) values (?, ?, ?, ?, ?, ?)")
                .params(id.uuid(), me().uuid(), client.uuid(), title.strip(), caseId == null ? null : caseId.uuid(), clock.today()).update();
        return Answer.yes(id);
    }

    /// @return the refusal `office-unknown`: not there, or not his own
    @Transactional
    public Answer<Boolean> close(PublicId id) {
        return jdbc.sql("update office.matter set closed_on = ? where id = ? and owner = ? and closed_on is null").params(clock.today(), id.uuid(), me().uuid()).update() == 1 ? Answer.yes(true) : Answer.no(Refusal.of("office-unknown"));
    }

    /// Those who help in his own office.
    @Transactional(readOnly = true)
    public List<Delegate> delegates() {
        return jdbc.sql("select * from office.delegate where owner = ? and ended_at is null order by name").param(me().uuid())
                .query((row, _) -> new Delegate(PersonId.of(row.getObject("person", UUID.class)), row.getString("name"), right(row.getString("may")), row.getObject("since", LocalDate.class))).list();
    }

    /// Lets somebody in, or changes how far.
    ///
    /// @return the refusals `member-nobody`, `office-oneself`, `office-right`
    @Transactional
    public Answer<Delegate> letIn(String iin, Right right) {
        if (right == Right.OWNER) return Answer.no(Refusal.of("office-right"));
        Optional<Person.Natural> found = Iin.parse(iin.strip()) instanceof Answer.Yes<Iin>(Iin number) ? people.find(number) : Optional.empty();
        if (found.isEmpty()) return Answer.no(Refusal.of("member-nobody"));
        if (found.get().id().equals(me())) return Answer.no(Refusal.of("office-oneself"));
        jdbc.sql("""
                insert into office.delegate (owner, person, name, may, since) values (?, ?, ?, ?, ?)
                on conflict (owner, person) do update set may = excluded.may, since = excluded.since, ended_at = null""")
                .params(me().uuid(), found.get().id().uuid(), found.get().title(), right.word(), clock.today()).update();
        return Answer.yes(new Delegate(found.get().id(), found.get().title(), right, clock.today()));
    }

    /// He sees nothing more with his next request.
    ///
    /// @return the refusal `office-unknown`
    @Transactional
    public Answer<Boolean> letOut(PersonId person) {
        return jdbc.sql("update office.delegate set ended_at = ? where owner = ? and person = ? and ended_at is null").params(now(), me().uuid(), person.uuid()).update() == 1 ? Answer.yes(true) : Answer.no(Refusal.of("office-unknown"));
    }

    static PersonId me() {
        if (Acting.now() instanceof Actor.Citizen citizen) return citizen.subject();
        throw new IllegalStateException("An office belongs to a person or an organisation");
    }

    private static Matter matter(ResultSet row, int index) throws SQLException {
        @Nullable UUID caseId = row.getObject("case_id", UUID.class);
        return new Matter(id(row, "id"), PersonId.of(row.getObject("owner", UUID.class)), id(row, "client"), row.getString("client_name"), row.getString("title"), caseId == null ? null : CaseId.of(caseId),
                row.getObject("opened_on", LocalDate.class), row.getObject("closed_on", LocalDate.class), right(row.getString("may")));
    }

    private static Right right(String word) { return Right.valueOf(word.toUpperCase(Locale.ROOT)); }

    static PublicId id(ResultSet row, String column) throws SQLException { return new PublicId(row.getObject(column, UUID.class)); }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }
}
