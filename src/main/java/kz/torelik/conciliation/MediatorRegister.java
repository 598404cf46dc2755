package kz.torelik.conciliation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.EmailAddress;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PhoneNumber;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The register of mediators. Everybody reads it; a mediator says himself how many matters he takes; who enters and who is suspended comes from the organisations that keep the registers (Law on
/// Mediation, arts. 13, 14).
@Repository
public class MediatorRegister {

    public static final int MOST = 50;

    private static final Actor RULE = new Actor.Rule("mediators");
    private static final int YOUNGEST = 25;
    private static final int SHOWN = 300;
    private static final String SELECT = "select m.*, conciliation.load_of(m.person) as load from conciliation.mediator m ";

    private final JdbcClient jdbc;
    private final People people;
    private final ActingWithin within;
    private final CourtClock clock;

    MediatorRegister(JdbcClient jdbc, People people, ActingWithin within, CourtClock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.within = within;
        this.clock = clock;
    }

    /// What somebody looks for; an empty string asks for nothing.
    ///
    /// @param name a part of the name or of the organisation
    /// @param free whether only those who take a new matter now
    public record Query(String name, String field, String language, String region, boolean free) {

        public static final Query ALL = new Query("", "", "", "", false);
    }

    /// Those whom a query finds, by name; at most three hundred.
    @Transactional(readOnly = true)
    public List<Mediator> search(Query query) {
        LocalDate today = clock.today();
        return jdbc.sql(SELECT + """
                where m.left_on is null and (:field = '' or :field = any(m.fields)) and (:language = '' or :language = any(m.languages)) and (:region = '' or m.region = :region)
                  and (:name = '' or position(lower(:name) in lower(m.name || ' ' || m.organisation)) > 0)
                order by m.name, m.id limit :most""")
                .param("field", query.field()).param("language", query.language()).param("region", query.region()).param("name", query.name().strip()).param("most", SHOWN)
                .query(MediatorRegister::read).list().stream().filter(one -> !query.free() || one.taking().isFree(today)).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Mediator> find(PublicId id) { return jdbc.sql(SELECT + "where m.id = ? and m.left_on is null").param(id.uuid()).query(MediatorRegister::read).optional(); }

    @Transactional(readOnly = true)
    public Optional<Mediator> find(PersonId person) { return jdbc.sql(SELECT + "where m.person = ? and m.left_on is null").param(person.uuid()).query(MediatorRegister::read).optional(); }

    /// Whoever acts as a mediator, when he is one. An organisation is none.
    public Optional<Mediator> own() { return Acting.now() instanceof Actor.Citizen citizen && citizen.organisation() == null ? find(citizen.person()) : Optional.empty(); }

    public boolean isEmpty() { return search(Query.ALL).isEmpty(); }

    /// Enters a mediator as his organisation tells it.
    ///
    /// @return the refusals `mediator-unknown` for nobody, or an organisation; `mediator-young` under twenty-five years (art. 9 point 4); `mediator-entered`
    @Transactional
    public Answer<Mediator> enter(Mediator mediator) { return enter(mediator, null); }

    /// @param organisation of which he is a member, or null for the roll of the authorised body
    @Transactional
    Answer<Mediator> enter(Mediator mediator, @Nullable PublicId organisation) {
        if (!(people.find(mediator.person()).orElse(null) instanceof Person.Natural person)) return Answer.no(Refusal.of("mediator-unknown"));
        if (person.born().plusYears(YOUNGEST).isAfter(clock.today())) return Answer.no(Refusal.of("mediator-young", YOUNGEST).under("med 9(4)(1)"));
        return within.as(RULE, () -> insert(mediator, organisation)) == 1 ? Answer.yes(mediator) : Answer.no(Refusal.of("mediator-entered"));
    }

    /// Whoever left may be entered anew, by any organisation.
    private int insert(Mediator one, @Nullable PublicId organisation) {
        Mediator.Contact contact = one.contact();
        return jdbc.sql("""
                insert into conciliation.mediator (id, person, name, roll, organisation, certificate, certified_on, address, email, phone, region, fields, languages, fee, most, accepts, suspended_until, entered_on, organisation_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (person) do update set id = excluded.id, name = excluded.name, roll = excluded.roll, organisation = excluded.organisation, certificate = excluded.certificate, certified_on = excluded.certified_on,
                    address = excluded.address, email = excluded.email, phone = excluded.phone, region = excluded.region, fields = excluded.fields, languages = excluded.languages, fee = excluded.fee, entered_on = excluded.entered_on,
                    organisation_id = excluded.organisation_id, left_on = null where mediator.left_on is not null""")
                .params(one.id().uuid(), one.person().uuid(), one.name(), one.roll(), one.organisation(), one.certificate().number(), one.certificate().on(), contact.address(),
                        contact.email() == null ? null : contact.email().address(), contact.phone() == null ? null : contact.phone().e164(), contact.region(), one.fields().toArray(String[]::new),
                        one.languages().stream().map(Language::tag).toArray(String[]::new), one.fee() == null ? null : one.fee().amount(), one.taking().most(), one.taking().accepts(),
                        one.taking().suspendedUntil(), clock.today(), organisation == null ? null : organisation.uuid()).update();
    }

    /// The members of an organisation, by name.
    List<Mediator> members(PublicId organisation) { return within.as(RULE, () -> jdbc.sql(SELECT + "where m.organisation_id = ? and m.left_on is null order by m.name, m.id").param(organisation.uuid()).query(MediatorRegister::read).list()); }

    /// He is not in the register from today on.
    void leave(PublicId id) { within.as(RULE, () -> jdbc.sql("update conciliation.mediator set left_on = ? where id = ?").params(clock.today(), id.uuid()).update()); }

    /// Joins those who were entered by the name of an organisation to it.
    void join(MediatorOrganisation organisation) {
        within.as(RULE, () -> jdbc.sql("update conciliation.mediator set organisation_id = ? where organisation = ? and organisation_id is null").params(organisation.id().uuid(), organisation.name()).update());
    }

    /// His organisation stops his work until a day, that one included (art. 14 point 7).
    ///
    /// @param until or null when he may go on
    public void suspend(PublicId id, @Nullable LocalDate until) {
        within.as(RULE, () -> jdbc.sql("update conciliation.mediator set suspended_until = ? where id = ?").params(until, id.uuid()).update());
    }

    /// A mediator says what he takes.
    ///
    /// @return the refusals `mediator-none` for whoever is no mediator, `mediator-most`
    @Transactional
    public Answer<Mediator> settle(boolean accepts, int most) {
        Optional<Mediator> own = own();
        if (own.isEmpty()) return Answer.no(Refusal.of("mediator-none"));
        if (most < 1 || most > MOST) return Answer.no(Refusal.of("mediator-most", MOST));
        jdbc.sql("update conciliation.mediator set accepts = ?, most = ? where person = ?").params(accepts, most, own.get().person().uuid()).update();
        return Answer.yes(find(own.get().id()).orElseThrow());
    }

    private static Mediator read(ResultSet row, int index) throws SQLException {
        @Nullable String email = row.getString("email");
        @Nullable String phone = row.getString("phone");
        @Nullable BigDecimal fee = row.getBigDecimal("fee");
        return new Mediator(new PublicId(row.getObject("id", UUID.class)), PersonId.of(row.getObject("person", UUID.class)), row.getString("name"), row.getString("roll"), row.getString("organisation"),
                new Mediator.Certificate(row.getString("certificate"), row.getObject("certified_on", LocalDate.class)),
                new Mediator.Contact(row.getString("address"), email == null ? null : EmailAddress.of(email), phone == null ? null : PhoneNumber.of(phone), row.getString("region")),
                List.of((String[]) row.getArray("fields").getArray()), Stream.of((String[]) row.getArray("languages").getArray()).map(tag -> Language.find(tag).orElseThrow()).toList(),
                fee == null ? null : new Tenge(fee), new Mediator.Taking(row.getInt("most"), row.getBoolean("accepts"), row.getObject("suspended_until", LocalDate.class), row.getInt("load")));
    }
}
