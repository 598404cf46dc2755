package kz.torelik.conciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.EmailAddress;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PhoneNumber;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The organisations of mediators. Whoever acts for one keeps the register of its members: takes them in, stops their work for six months, takes them out (Law on Mediation, arts. 13 point 3, 14 points 4, 7, 8).
/// Another organisation's mediators are not theirs to touch.
@Service
public class MediatorOrganisations {

    /// How long the work of a mediator is stopped (art. 14 point 7).
    public static final int SUSPENDED_MONTHS = 6;

    private static final Actor RULE = new Actor.Rule("mediators");
    private static final int LONGEST = 200;
    private static final String SELECT = "select o.*, (select count(*) from conciliation.mediator m where m.organisation_id = o.id and m.left_on is null)::integer as members from conciliation.organisation o ";

    private final JdbcClient jdbc;
    private final MediatorRegister register;
    private final People people;
    private final ActingWithin within;
    private final CourtClock clock;

    MediatorOrganisations(JdbcClient jdbc, MediatorRegister register, People people, ActingWithin within, CourtClock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.people = people;
        this.within = within;
        this.clock = clock;
    }

    /// What an organisation enters of a member (art. 14 point 3).
    ///
    /// @param email as typed, possibly empty; one of e-mail and phone is needed
    /// @param fee of a matter, or null
    public record Entering(String iin, String certificate, LocalDate certifiedOn, String address, String email, String phone, String region, List<String> fields, List<Language> languages, @Nullable Tenge fee) {}

    public List<MediatorOrganisation> list() { return within.as(RULE, () -> jdbc.sql(SELECT + "order by o.name").query((row, _) -> read(row)).list()); }

    /// The organisation for which somebody acts; nothing for a person who acts for himself, or for another kind of organisation.
    public Optional<MediatorOrganisation> own() {
        if (!(Acting.now() instanceof Actor.Citizen citizen) || citizen.organisation() == null) return Optional.empty();
        return within.as(RULE, () -> jdbc.sql(SELECT + "where o.person = ?").param(citizen.organisation().uuid()).query((row, _) -> read(row)).optional());
    }

    /// Enters an organisation as the authorised body tells it (art. 8-1 point 8); mediators who name it are its members.
    public void enter(MediatorOrganisation one) {
        within.as(RULE, () -> jdbc.sql("insert into conciliation.organisation (id, person, name, address, email, phone, entered_on) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(one.id().uuid(), one.person().uuid(), one.name(), one.address(), one.email() == null ? null : one.email().address(), one.phone() == null ? null : one.phone().e164(), clock.today()).update());
        register.join(one);
    }

    /// The members of one's own organisation, by name.
    public List<Mediator> members() { return own().map(one -> register.members(one.id())).orElse(List.of()); }

    /// Takes somebody in.
    ///
    /// @return the refusals `mediator-not-kept` for whoever acts for no such organisation, `mediator-unknown`, `mediator-young`, `mediator-entered`, `mediator-certificate`, `mediator-address`, `mediator-contact`, `mediator-fields`,
    ///         `mediator-languages`, and those of an address or a number
    public Answer<Mediator> takeIn(Entering entering) {
        Optional<MediatorOrganisation> own = own();
        if (own.isEmpty()) return Answer.no(Refusal.of("mediator-not-kept"));
        Optional<Person.Natural> person = Iin.parse(entering.iin()) instanceof Answer.Yes<Iin>(Iin iin) ? people.find(iin) : Optional.empty();
        if (person.isEmpty()) return Answer.no(Refusal.of("mediator-unknown"));
        Optional<Refusal> fault = fault(entering);
        if (fault.isPresent()) return Answer.no(fault.get());
        return contact(entering).then(contact -> register.enter(new Mediator(PublicId.random(), person.get().id(), person.get().name().full(), "professional", own.get().name(),
                new Mediator.Certificate(entering.certificate().strip(), entering.certifiedOn()), contact, entering.fields(), entering.languages(), entering.fee(), new Mediator.Taking(5, true, null, 0)), own.get().id()));
    }

    private Optional<Refusal> fault(Entering entering) {
        if (entering.certificate().isBlank() || entering.certificate().length() > 60 || entering.certifiedOn().isAfter(clock.today())) return Optional.of(Refusal.of("mediator-certificate").under("med 9(4)(1)"));
        if (entering.address().isBlank() || entering.address().length() > LONGEST) return Optional.of(Refusal.of("mediator-address", LONGEST).under("med 14(3)(2)"));
        if (entering.email().isBlank() && entering.phone().isBlank()) return Optional.of(Refusal.of("mediator-contact").under("med 14(3)(3)"));
        if (entering.fields().isEmpty() || !Mediator.FIELDS.containsAll(entering.fields())) return Optional.of(Refusal.of("mediator-fields").under("med 14(3)(4)"));
        return entering.languages().isEmpty() ? Optional.of(Refusal.of("mediator-languages").under("med 14(3)(5)")) : Optional.empty();
    }

    private static Answer<Mediator.Contact> contact(Entering entering) {
        Answer<Optional<EmailAddress>> email = entering.email().isBlank() ? Answer.yes(Optional.empty()) : EmailAddress.parse(entering.email()).map(Optional::of);
        return email.then(box -> (entering.phone().isBlank() ? Answer.yes(Optional.<PhoneNumber>empty()) : PhoneNumber.parse(entering.phone()).map(Optional::of))
                .map(number -> new Mediator.Contact(entering.address().strip(), box.orElse(null), number.orElse(null), entering.region())));
    }

    /// Stops the work of a member for six months from today (art. 14 point 7); what he mediates already is for the sides to decide.
    public Answer<Mediator> suspend(PublicId mediator) { return ofOwn(mediator, one -> register.suspend(one.id(), clock.today().plusMonths(SUSPENDED_MONTHS).minusDays(1))); }

    /// Lifts the suspension, as after a decision of a court (art. 14 point 8).
    public Answer<Mediator> goOn(PublicId mediator) { return ofOwn(mediator, one -> register.suspend(one.id(), null)); }

    /// Takes a member out of the register; the matters that he has stay his until they end.
    ///
    /// @return the mediator as he was, or the refusal `mediator-not-kept`
    public Answer<Mediator> takeOut(PublicId mediator) { return ofOwn(mediator, one -> register.leave(one.id())); }

    private Answer<Mediator> ofOwn(PublicId mediator, java.util.function.Consumer<Mediator> work) {
        Optional<Mediator> member = members().stream().filter(one -> one.id().equals(mediator)).findFirst();
        member.ifPresent(work);
        return member.map(Answer::yes).orElseGet(() -> Answer.no(Refusal.of("mediator-not-kept")));
    }

    private static MediatorOrganisation read(java.sql.ResultSet row) throws java.sql.SQLException {
        @Nullable String email = row.getString("email");
        @Nullable String phone = row.getString("phone");
        return new MediatorOrganisation(new PublicId(row.getObject("id", UUID.class)), PersonId.of(row.getObject("person", UUID.class)), row.getString("name"), row.getString("address"),
                email == null ? null : EmailAddress.of(email), phone == null ? null : PhoneNumber.of(phone), row.getInt("members"));
    }
}
