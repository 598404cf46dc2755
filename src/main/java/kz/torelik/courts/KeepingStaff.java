package kz.torelik.courts;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Court;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Changes the registry of a court on behalf of the actor of the running thread ([Acting#now]), and writes who, when and what into the log.
/// The chair keeps his own court; judges and chairs are appointed and released by a rule only (the register of the personnel), never by a chair.
@Service
public class KeepingStaff {

    private final JdbcClient jdbc;
    private final StaffRows rows;
    private final LawBook law;
    private final CourtClock clock;
    private final TransactionTemplate transactions;

    KeepingStaff(JdbcClient jdbc, StaffRows rows, LawBook law, CourtClock clock, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.law = law;
        this.clock = clock;
        this.transactions = transactions;
    }

    /// Makes one change.
    ///
    /// @return the change, or the refusal: `staff-not-yours`, `staff-judge-appointment`, `staff-unknown`, `staff-serves-already`, `staff-not-a-judge`,
    ///         `staff-not-a-secretary`, `staff-dates`, `absence-overlaps`, `absence-unknown`, `room-unknown`
    public Answer<StaffChange> keep(StaffChange change) {
        Actor actor = Acting.now();
        Answer<StaffChange> allowed = may(actor, change);
        if (!allowed.isYes()) return allowed;
        return transactions.execute(_ -> {
            Optional<Refusal> fault = fault(change);
            if (fault.isPresent()) return Answer.no(fault.get());
            rows.write(actor, clock.instant().atOffset(ZoneOffset.UTC), List.of(change));
            return Answer.yes(change);
        });
    }

    /// Takes over many changes at once from a register that has already checked them, all or none. Statements of one kind are written together, in the order
    /// in which the kinds first come: appointments before what rests on them.
    ///
    /// @throws IllegalStateException when the actor is not a rule
    /// @throws org.springframework.dao.DataIntegrityViolationException when a change contradicts the registry
    public void takeOver(List<StaffChange> changes) {
        Actor actor = Acting.now();
        if (!(actor instanceof Actor.Rule)) throw new IllegalStateException("Only a rule takes over a register: " + actor);
        changes.forEach(change -> law.courts().get(change.court()));
        transactions.executeWithoutResult(_ -> rows.write(actor, clock.instant().atOffset(ZoneOffset.UTC), changes));
    }

    private Answer<StaffChange> may(Actor actor, StaffChange change) {
        Optional<Court> court = law.courts().find(change.court());
        if (court.isEmpty()) return Answer.no(Refusal.of("staff-unknown"));
        return switch (actor) {
            case Actor.Rule _ -> Answer.yes(change);
            case Actor.Staff(_, CourtCode own, Function function) when function == Function.CHAIR && own.equals(change.court()) ->
                    concernsJudgesOffice(change) ? Answer.no(Refusal.of("staff-judge-appointment")) : Answer.yes(change);
            case Actor.Staff _, Actor.Citizen _, Actor.Anyone _ -> Answer.no(Refusal.of("staff-not-yours", court.get().title()));
        };
    }

    private boolean concernsJudgesOffice(StaffChange change) {
        return switch (change) {
            case StaffChange.Appointed appointed -> isJudge(appointed.function());
            case StaffChange.Left left -> find(left.person()).map(member -> isJudge(member.function)).orElse(false);
            case StaffChange.Specialised _, StaffChange.Rated _, StaffChange.Paired _, StaffChange.WentAbsent _, StaffChange.CameBack _, StaffChange.RoomSet _,
                 StaffChange.RoomClosed _, StaffChange.HoursSet _ -> false;
        };
    }

    private record Member(UUID person, String court, Function function, LocalDate appointedOn, @Nullable LocalDate leftOn) {}

    private Optional<Member> find(PersonId person) {
        return jdbc.sql("select person, court, function, appointed_on, left_on from courts.staff where person = ?").param(person.uuid()).query(Member.class).optional();
    }

    /// The member of the staff who serves, locked until the end of the transaction.
    private Optional<Member> serving(PersonId person, CourtCode court) {
        return jdbc.sql("select person, court, function, appointed_on, left_on from courts.staff where person = ? and court = ? and left_on is null for update")
                .params(person.uuid(), court.digits()).query(Member.class).optional();
    }

    private Optional<Refusal> fault(StaffChange change) {
        return switch (change) {
            case StaffChange.Appointed(var person, _, _, _, var iin, var on) -> appointing(person, iin.digits(), on);
            case StaffChange.Left(var person, var court, var on) -> serving(person, court).map(member -> member.appointedOn.isBefore(on) ? Optional.<Refusal>empty()
                    : Optional.of(Refusal.of("staff-dates", member.appointedOn, on))).orElse(unknown());
            case StaffChange.Specialised(var judge, var court, _) -> notAJudge(judge, court);
            case StaffChange.Rated(var judge, var court, _) -> notAJudge(judge, court);
            case StaffChange.Paired(var judge, var court, var secretary) -> notAJudge(judge, court).or(() -> serving(secretary, court)
                    .filter(member -> member.function == Function.SECRETARY).isPresent() ? Optional.empty() : Optional.of(Refusal.of("staff-not-a-secretary")));
            case StaffChange.WentAbsent(var judge, var court, var absence) -> notAJudge(judge, court).or(() -> overlap(judge, absence));
            case StaffChange.CameBack(var judge, var court, var from, var back) -> notAJudge(judge, court).or(() -> notAway(judge, from, back));
            case StaffChange.RoomClosed(var court, var name) -> exists("select 1 from courts.room where court = ? and name = ?", court.digits(), name)
                    ? Optional.empty() : Optional.of(Refusal.of("room-unknown", name));
            case StaffChange.RoomSet _, StaffChange.HoursSet _ -> Optional.empty();
        };
    }

    private Optional<Refusal> appointing(PersonId person, String iin, LocalDate on) {
        if (exists("select 1 from courts.staff where iin = ? and person <> ?", iin, person.uuid())) return Optional.of(Refusal.of("staff-serves-already"));
        return find(person).filter(member -> member.leftOn == null || member.leftOn.isAfter(on)).map(_ -> Refusal.of("staff-serves-already"));
    }

    private Optional<Refusal> notAJudge(PersonId person, CourtCode court) {
        Optional<Member> member = serving(person, court);
        if (member.isEmpty()) return unknown();
        return isJudge(member.get().function) ? Optional.empty() : Optional.of(Refusal.of("staff-not-a-judge"));
    }

    private Optional<Refusal> overlap(PersonId judge, Absence absence) {
        return jdbc.sql("select first_day, last_day from courts.absence where judge = ? and first_day <= ? and last_day >= ? order by first_day limit 1")
                .params(judge.uuid(), absence.to(), absence.from())
                .query((row, _) -> Refusal.of("absence-overlaps", row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class))).optional();
    }

    private Optional<Refusal> notAway(PersonId judge, LocalDate from, LocalDate back) {
        return exists("select 1 from courts.absence where judge = ? and first_day = ? and last_day >= ?", judge.uuid(), from, back)
                ? Optional.empty() : Optional.of(Refusal.of("absence-unknown", back));
    }

    private boolean exists(String query, Object... values) { return jdbc.sql(query).params(values).query(Integer.class).optional().isPresent(); }

    private static Optional<Refusal> unknown() { return Optional.of(Refusal.of("staff-unknown")); }

    private static boolean isJudge(Function function) { return function == Function.JUDGE || function == Function.CHAIR; }
}
