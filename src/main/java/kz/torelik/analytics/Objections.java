package kz.torelik.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.courts.Judge;
import kz.torelik.courts.Judges;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.deadlines.Clocks;
import kz.torelik.deadlines.History;
import kz.torelik.deadlines.Occurred;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Happening;
import kz.torelik.law.LawBook;
import kz.torelik.law.MachineStep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Objections to what was counted. Each has a term (`machine-objection` in the law data), a judge of the court who has to answer (its chair, until he hands it on), an answer with reasons, and an address that nobody can guess, where whoever raised it
/// reads all of that. How many there are and how they ended is public. Nobody answers his own.
@Service
public class Objections {

    static final int LONGEST = 2_000;
    private static final Actor RULE = new Actor.Rule("machine-objections");

    private final JdbcClient jdbc;
    private final Judges judges;
    private final LawBook law;
    private final ActingWithin within;
    private final CourtClock clock;

    Objections(JdbcClient jdbc, Judges judges, LawBook law, ActingWithin within, CourtClock clock) {
        this.jdbc = jdbc;
        this.judges = judges;
        this.law = law;
        this.within = within;
        this.clock = clock;
    }

    /// Raises one with the court that shall answer.
    ///
    /// @param use the answer that it is about, or null
    /// @return refused with `objection-words`, `objection-court`
    @Transactional
    public Answer<Objection> raise(@Nullable UUID use, String side, CourtCode court, String words) {
        if (words.isBlank() || words.length() > LONGEST) return Answer.no(Refusal.of("objection-words", LONGEST));
        if (law.courts().find(court).isEmpty()) return Answer.no(Refusal.of("objection-court"));
        UUID raisedBy = Acting.now() instanceof Actor.Staff staff ? staff.person().uuid() : null;
        Optional<Judge> chair = judges.list(court, clock.today()).stream().filter(Judge::isChair).filter(judge -> !judge.person().uuid().equals(raisedBy)).findFirst();
        PublicId id = PublicId.random();
        within.as(RULE, () -> jdbc.sql("insert into analytics.objection (id, use, side, court, words, raised_at, raised_by, due_on, assigned, assigned_to) select ?, (select u.id from analytics.use u where u.id = ?), ?, ?, ?, ?, ?, ?, ?, ?")
                .params(id.uuid(), use, side, court.digits(), words.strip(), now(), raisedBy, due(), chair.map(judge -> judge.person().uuid()).orElse(null), chair.map(judge -> judge.name().full()).orElse(null)).update());
        return Answer.yes(find(id).orElseThrow());
    }

    private LocalDate due() {
        Occurred raised = new Occurred(1, Happening.of(MachineStep.MACHINE_OBJECTION_RAISED.word()), clock.today(), clock.instant(), null, null);
        return Clocks.of(new History("machine-objection", "", Map.of(), List.of(raised)), law, clock.today()).stream().filter(clock -> clock.rule().equals("machine-objection")).map(kz.torelik.deadlines.ClockReading::due).findFirst()
                .orElseThrow(() -> new IllegalStateException("No term for an objection"));
    }

    /// By its address, for whoever knows it.
    @Transactional(readOnly = true)
    public Optional<Objection> find(PublicId id) { return within.as(RULE, () -> jdbc.sql("select * from analytics.objection where id = ?").param(id.uuid()).query(Objections::read).optional()); }

    /// Those of the court of the officer of this thread: for its chair all, for a judge those assigned to him; unanswered first.
    @Transactional(readOnly = true)
    public List<Objection> listOfCourt() {
        Actor.Staff staff = officer();
        return jdbc.sql("select * from analytics.objection where court = ? and (? or assigned = ?) order by answered_at is not null, due_on, raised_at limit 100")
                .params(staff.court().digits(), staff.function() == Function.CHAIR, staff.person().uuid()).query(Objections::read).list();
    }

    /// The chair hands one on to a judge of his court.
    ///
    /// @return refused with `objection-not-yours`, `objection-answered`, `objection-own`
    @Transactional
    public Answer<Objection> assign(PublicId id, PersonId judge) {
        Optional<Objection> found = listOfCourt().stream().filter(one -> one.id().equals(id)).findFirst();
        Optional<Judge> to = judges.list(officer().court(), clock.today()).stream().filter(one -> one.person().equals(judge)).findFirst();
        if (found.isEmpty() || to.isEmpty() || officer().function() != Function.CHAIR) return Answer.no(Refusal.of("objection-not-yours"));
        if (found.get().answered() != null) return Answer.no(Refusal.of("objection-answered"));
        if (judge.equals(found.get().raisedBy())) return Answer.no(Refusal.of("objection-own"));
        jdbc.sql("update analytics.objection set assigned = ?, assigned_to = ? where id = ?").params(judge.uuid(), to.get().name().full(), id.uuid()).update();
        return Answer.yes(find(id).orElseThrow());
    }

    /// Whoever it is assigned to answers, once.
    ///
    /// @return refused with `objection-not-yours`, `objection-answered`, `objection-own`, `objection-words`
    @Transactional
    public Answer<Objection> answer(PublicId id, boolean upheld, String reasons) {
        Optional<Objection> found = listOfCourt().stream().filter(one -> one.id().equals(id)).findFirst();
        if (found.isEmpty() || !officer().person().equals(found.get().assigned())) return Answer.no(Refusal.of("objection-not-yours"));
        if (found.get().answered() != null) return Answer.no(Refusal.of("objection-answered"));
        if (officer().person().equals(found.get().raisedBy())) return Answer.no(Refusal.of("objection-own"));
        if (reasons.isBlank() || reasons.length() > LONGEST) return Answer.no(Refusal.of("objection-words", LONGEST));
        jdbc.sql("update analytics.objection set answered_at = ?, answered_on = ?, upheld = ?, reasons = ? where id = ? and answered_at is null").params(now(), clock.today(), upheld, reasons.strip(), id.uuid()).update();
        return Answer.yes(find(id).orElseThrow());
    }

    /// @param late those answered late or not at all after their term
    public record Numbers(int raised, int waiting, int upheld, int dismissed, int late) {}

    /// For everybody.
    @Transactional(readOnly = true)
    public Numbers numbers() {
        return within.as(RULE, () -> jdbc.sql("""
                select count(*) as raised, count(*) filter (where answered_at is null) as waiting, count(*) filter (where upheld) as upheld, count(*) filter (where not upheld) as dismissed,
                       count(*) filter (where coalesce(answered_on, ?) > due_on) as late from analytics.objection""").param(clock.today())
                .query((row, _) -> new Numbers(row.getInt("raised"), row.getInt("waiting"), row.getInt("upheld"), row.getInt("dismissed"), row.getInt("late"))).single());
    }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }

    private static Actor.Staff officer() {
        if (Acting.now() instanceof Actor.Staff staff) return staff;
        throw new IllegalStateException("Objections of a court are for its officers");
    }

    private static Objection read(ResultSet row, int index) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject("answered_at", OffsetDateTime.class);
        @Nullable UUID raisedBy = row.getObject("raised_by", UUID.class);
        @Nullable UUID assigned = row.getObject("assigned", UUID.class);
        return new Objection(new PublicId(row.getObject("id", UUID.class)), row.getString("side"), CourtCode.of(row.getString("court")), row.getString("words"), row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                raisedBy == null ? null : PersonId.of(raisedBy), row.getObject("due_on", LocalDate.class), assigned == null ? null : PersonId.of(assigned), row.getString("assigned_to"),
                at == null ? null : new Objection.Answered(at.toInstant(), row.getObject("answered_on", LocalDate.class), row.getBoolean("upheld"), row.getString("reasons")));
    }
}
