package kz.torelik.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kz.torelik.database.Acting;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Tasks, time and drafts of matters: for the owner and for helpers who keep them.
@Repository
public class OfficeWork {

    private static final int LONGEST = 300;
    private static final int YEARS = 50;
    private static final int LONGEST_TEXT = 100_000;

    private final JdbcClient jdbc;
    private final Offices offices;
    private final People people;
    private final CourtClock clock;

    OfficeWork(JdbcClient jdbc, Offices offices, People people, CourtClock clock) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.people = people;
        this.clock = clock;
    }

    /// The open tasks of all open matters that he sees, the earliest due first.
    @Transactional(readOnly = true)
    public List<OfficeTask> open() {
        return jdbc.sql("select t.* from office.task t join office.matter m on m.id = t.matter where t.done_at is null and m.closed_on is null order by t.due nulls last, t.made_at, t.id").query(OfficeWork::task).list();
    }

    /// Open ones first.
    @Transactional(readOnly = true)
    public List<OfficeTask> tasks(Matter matter) {
        return jdbc.sql("select * from office.task where matter = ? order by done_at nulls first, due nulls last, made_at, id").param(matter.id().uuid()).query(OfficeWork::task).list();
    }

    /// @param rule from whose term it is taken, or null
    /// @return the refusals `office-only-seen`, `office-task`, `office-day`
    @Transactional
    public Answer<PublicId> add(Matter matter, String title, @Nullable LocalDate due, @Nullable String rule) {
        if (!matter.right().works()) return seen();
        if (title.isBlank() || title.strip().length() > LONGEST) return Answer.no(Refusal.of("office-task", LONGEST));
        if (due != null && isFar(due)) return Answer.no(Refusal.of("office-day", YEARS));
        PublicId id = PublicId.random();
        jdbc.sql("insert into office.task (id, owner, matter, title, due, rule, made_at) values (?, ?, ?, ?, ?, ?, ?)").params(id.uuid(), matter.owner().uuid(), matter.id().uuid(), title.strip(), due, rule, now()).update();
        return Answer.yes(id);
    }

    /// Done, or open again.
    @Transactional
    public Answer<Boolean> done(Matter matter, PublicId task, boolean done) {
        if (!matter.right().works()) return seen();
        int changed = jdbc.sql("update office.task set done_at = ? where id = ? and matter = ?").params(done ? now() : null, task.uuid(), matter.id().uuid()).update();
        return changed == 1 ? Answer.yes(true) : Answer.no(Refusal.of("office-unknown"));
    }

    /// @param matter one matter, or null for all that he sees
    @Transactional(readOnly = true)
    public List<TimeEntry> time(@Nullable Matter matter) {
        return jdbc.sql("""
                select e.*, c.name as client, m.title from office.time_entry e join office.matter m on m.id = e.matter join office.client c on c.id = m.client
                 where (?::uuid is null or e.matter = ?::uuid) order by e.worked_on desc, e.made_at desc, e.id""").params(matter == null ? null : matter.id().uuid(), matter == null ? null : matter.id().uuid())
                .query((row, _) -> new TimeEntry(Offices.id(row, "id"), Offices.id(row, "matter"), row.getString("client"), row.getString("title"), row.getString("person_name"), row.getObject("worked_on", LocalDate.class), row.getInt("minutes"),
                        row.getString("what"))).list();
    }

    /// @return the refusals `office-only-seen`, `office-time`
    @Transactional
    public Answer<PublicId> spend(Matter matter, LocalDate on, int minutes, String what) {
        if (!matter.right().works()) return seen();
        if (minutes < 1 || minutes > 1440 || what.isBlank() || what.strip().length() > LONGEST || on.isAfter(clock.today()) || isFar(on)) return Answer.no(Refusal.of("office-time", LONGEST));
        PublicId id = PublicId.random();
        PersonId person = person();
        jdbc.sql("insert into office.time_entry (id, owner, matter, person, person_name, worked_on, minutes, what, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id.uuid(), matter.owner().uuid(), matter.id().uuid(), person.uuid(), name(person), on, minutes, what.strip(), now()).update();
        return Answer.yes(id);
    }

    @Transactional(readOnly = true)
    public List<OfficeDraft> drafts(Matter matter) { return jdbc.sql("select * from office.draft where matter = ? order by changed_at desc, id").param(matter.id().uuid()).query(OfficeWork::draft).list(); }

    @Transactional(readOnly = true)
    public Optional<OfficeDraft> findDraft(PublicId id) { return jdbc.sql("select * from office.draft where id = ?").param(id.uuid()).query(OfficeWork::draft).optional(); }

    /// @return the refusals `office-only-seen`, `office-name`
    @Transactional
    public Answer<PublicId> begin(Matter matter, String title) {
        if (!matter.right().works()) return seen();
        if (title.isBlank() || title.strip().length() > Offices.LONGEST) return Answer.no(Refusal.of("office-name", Offices.LONGEST));
        PublicId id = PublicId.random();
        jdbc.sql("insert into office.draft (id, owner, matter, title, version, changed_by, changed_at) values (?, ?, ?, ?, 1, ?, ?)").params(id.uuid(), matter.owner().uuid(), matter.id().uuid(), title.strip(), name(person()), now()).update();
        return Answer.yes(id);
    }

    /// @param seen the version that he changed
    /// @return the refusals `office-only-seen`, `office-text`, `office-changed`
    @Transactional
    public Answer<OfficeDraft> write(OfficeDraft draft, int seen, String text) {
        if (!offices.find(draft.matter()).map(Matter::right).orElse(Right.SEE).works()) return seen();
        if (text.length() > LONGEST_TEXT) return Answer.no(Refusal.of("office-text", LONGEST_TEXT));
        int changed = jdbc.sql("update office.draft set body = ?, version = version + 1, changed_by = ?, changed_at = ? where id = ? and version = ?").params(text, name(person()), now(), draft.id().uuid(), seen).update();
        return changed == 1 ? Answer.yes(findDraft(draft.id()).orElseThrow()) : Answer.no(Refusal.of("office-changed"));
    }

    /// A day that no work of an office has.
    private boolean isFar(LocalDate day) { return Math.abs(day.getYear() - clock.today().getYear()) > YEARS; }

    private static <T> Answer<T> seen() { return Answer.no(Refusal.of("office-only-seen")); }

    private static PersonId person() {
        if (Acting.now() instanceof Actor.Citizen citizen) return citizen.person();
        throw new IllegalStateException("A person works in an office");
    }

    private String name(PersonId person) { return people.find(person).map(Person::title).orElse(""); }

    private static OfficeTask task(ResultSet row, int index) throws SQLException {
        @Nullable OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        @Nullable Instant doneAt = done == null ? null : done.toInstant();
        return new OfficeTask(Offices.id(row, "id"), Offices.id(row, "matter"), row.getString("title"), row.getObject("due", LocalDate.class), row.getString("rule"), doneAt);
    }

    private static OfficeDraft draft(ResultSet row, int index) throws SQLException {
        return new OfficeDraft(Offices.id(row, "id"), Offices.id(row, "matter"), row.getString("title"), row.getString("body"), row.getInt("version"), row.getString("changed_by"), row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }
}
