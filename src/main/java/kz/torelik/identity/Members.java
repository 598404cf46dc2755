package kz.torelik.identity;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Those who act for an organisation, such as the members of a law firm: its head admits and dismisses them. Whoever is dismissed stops acting for it at once, in every open session ([Sessions#find]).
@Repository
public class Members {

    /// The title of those whom a head admitted.
    public static final String MEMBER = "member";

    private final JdbcClient jdbc;
    private final People people;
    private final CourtClock clock;

    Members(JdbcClient jdbc, People people, CourtClock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /// @param head whether he holds an office of its own right, by the register of entities or by his certificate
    public record Member(PersonId person, PersonName name, boolean head, LocalDate since) {}

    /// The members of the organisation for which the person of this thread acts, its heads first.
    /// @return nothing when he acts for none
    @Transactional(readOnly = true)
    public List<Member> list() {
        return organisation().map(organisation -> jdbc.sql("""
                select o.person, o.title, o.since, p.surname, p.given, p.patronymic from identity.office o join identity.person p on p.id = o.person
                 where o.organisation = ? and o.ended_at is null and o.since <= ? and (o.until is null or o.until >= ?) order by o.title = 'member', p.surname, p.given""")
                .params(organisation.uuid(), clock.today(), clock.today())
                .query((row, _) -> new Member(PersonId.of(row.getObject("person", UUID.class)), new PersonName(row.getString("surname"), row.getString("given"), row.getString("patronymic")), !row.getString("title").equals(MEMBER),
                        row.getObject("since", LocalDate.class))).list()).orElse(List.of());
    }

    /// Whether the person of this thread may admit and dismiss.
    @Transactional(readOnly = true)
    public boolean isHead() { return Acting.now() instanceof Actor.Citizen citizen && list().stream().anyMatch(member -> member.head() && member.person().equals(citizen.person())); }

    /// @return the refusals `member-not-head`, `member-nobody`, `member-already`
    @Transactional
    public Answer<Person.Natural> admit(String iin) {
        if (!isHead()) return Answer.no(Refusal.of("member-not-head"));
        Optional<Person.Natural> found = Iin.parse(iin) instanceof Answer.Yes<Iin>(Iin number) ? people.find(number) : Optional.empty();
        if (found.isEmpty()) return Answer.no(Refusal.of("member-nobody"));
        if (list().stream().anyMatch(member -> member.person().equals(found.get().id()))) return Answer.no(Refusal.of("member-already", found.get().title()));
        jdbc.sql("insert into identity.office (organisation, person, title, since) values (?, ?, 'member', ?) on conflict (organisation, person, since) do update set ended_at = null, title = excluded.title")
                .params(organisation().orElseThrow().uuid(), found.get().id().uuid(), clock.today()).update();
        return Answer.yes(found.get());
    }

    /// A head is not dismissed here: his office follows the register of entities.
    /// @return the refusals `member-not-head`, `member-nobody`
    @Transactional
    public Answer<Boolean> dismiss(PersonId person) {
        if (!isHead()) return Answer.no(Refusal.of("member-not-head"));
        int ended = jdbc.sql("update identity.office set ended_at = ? where organisation = ? and person = ? and title = 'member' and ended_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), organisation().orElseThrow().uuid(), person.uuid()).update();
        return ended == 0 ? Answer.no(Refusal.of("member-nobody")) : Answer.yes(true);
    }

    private static Optional<PersonId> organisation() {
        @Nullable PersonId organisation = Acting.now() instanceof Actor.Citizen citizen ? citizen.organisation() : null;
        return Optional.ofNullable(organisation);
    }
}
