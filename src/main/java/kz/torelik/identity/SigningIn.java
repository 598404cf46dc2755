package kz.torelik.identity;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.courts.Appointment;
import kz.torelik.courts.Staff;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Refusal;
import kz.torelik.signatures.EdsChallenge;
import kz.torelik.signatures.Signer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The ways to sign in but the one with a phone ([MobileSignIn]). Each ends in a session.
///
/// By password one is always a citizen. By electronic signature a member of staff may enter his court, and whoever holds a certificate of an
/// organisation acts for it. A person whom the register did not know enters it with what the certificate says.
@Component
public class SigningIn {

    private final EdsChallenge challenges;
    private final Passwords passwords;
    private final People people;
    private final Staff staff;
    private final Sessions sessions;
    private final JdbcClient jdbc;
    private final CourtClock clock;

    SigningIn(EdsChallenge challenges, Passwords passwords, People people, Staff staff, Sessions sessions, JdbcClient jdbc, CourtClock clock) {
        this.challenges = challenges;
        this.passwords = passwords;
        this.people = people;
        this.staff = staff;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A challenge to sign, good for one answer.
    public record Asked(UUID id, String text) {}

    /// An open session: the token for the cookie, as whom, and how.
    public record Opened(String token, Actor actor, String means) {}

    /// Signs a citizen in by IIN and password.
    public Answer<Opened> byPassword(String iin, String password, String device) {
        return switch (Iin.parse(iin)) {
            case Answer.No<Iin>(Refusal refusal) -> Answer.no(refusal);
            case Answer.Yes<Iin>(Iin number) -> passwords.check(number, password).map(person -> open(new Actor.Citizen(person), "password", device));
        };
    }

    /// @param house the address at which the person signs in
    @Transactional
    public Asked ask(String house) {
        EdsChallenge.Challenge challenge = challenges.issue(house);
        UUID id = UUID.randomUUID();
        jdbc.sql("delete from identity.challenge where expires_at < ?").param(now()).update();
        jdbc.sql("insert into identity.challenge (id, text, expires_at) values (?, ?, ?)").params(id, challenge.text(), challenge.expires().atOffset(ZoneOffset.UTC)).update();
        return new Asked(id, challenge.text());
    }

    /// Signs in whoever signed the challenge; as staff when asked for and appointed.
    ///
    /// @param asStaff whether to enter the court in which the person serves
    @Transactional
    public Answer<Opened> byEds(UUID challenge, byte[] cms, boolean asStaff, String device) {
        Optional<EdsChallenge.Challenge> asked = jdbc.sql("delete from identity.challenge where id = ? returning text, expires_at").param(challenge)
                .query((row, _) -> new EdsChallenge.Challenge(row.getString("text"), row.getObject("expires_at", OffsetDateTime.class).toInstant())).optional();
        if (asked.isEmpty()) return Answer.no(Refusal.of("sign-in-challenge"));
        return challenges.answer(asked.get(), cms).then(signer -> enter(signer, asStaff, "eds", device));
    }

    /// Opens a session for somebody whose identity was proved.
    public Opened open(Actor actor, String means, String device) { return new Opened(sessions.open(actor, means, device), actor, means); }

    /// Sets the password of a person who has proved who he is.
    public Answer<PersonId> setPassword(PersonId person, String password) { return passwords.set(person, password); }

    /// Gives the people of the demonstration country one password.
    public void setPasswordForAll(Collection<PersonId> persons, String password) { passwords.setForAll(persons, password); }

    /// Opens a session for whoever made a signature; a person whom the register did not know enters it.
    Answer<Opened> enter(Signer signer, boolean asStaff, String means, String device) {
        @Nullable Iin iin = signer.iin();
        if (iin == null) return Answer.no(Refusal.of("sign-in-not-a-person"));
        PersonId person = people.find(iin).map(Person.Natural::id).orElseGet(() -> register(iin, signer));
        if (asStaff) {
            Optional<Appointment> appointment = staff.find(iin);
            return appointment.isEmpty() ? Answer.no(Refusal.of("sign-in-not-staff")) : Answer.yes(open(appointment.get().actor(), means, device));
        }
        @Nullable Bin bin = signer.bin();
        @Nullable PersonId organisation = bin == null || !signer.signsForOrganisation() ? null : organisation(bin, signer, person);
        return Answer.yes(open(new Actor.Citizen(person, organisation), means, device));
    }

    private PersonId register(Iin iin, Signer signer) {
        String[] words = signer.name().strip().split("\\s+", 3);
        PersonName name = new PersonName(words[0], words.length > 1 ? words[1] : words[0], words.length > 2 ? words[2] : null);
        Person.Natural person = new Person.Natural(PersonId.random(), iin, name, iin.birthDate(), new Person.Contact("", null, null, null, Language.KK), null);
        people.register(List.of(person));
        return person.id();
    }

    private PersonId organisation(Bin bin, Signer signer, PersonId head) {
        Person.Organisation organisation = people.find(bin).orElseGet(() -> {
            String name = signer.organisation() == null ? bin.digits() : signer.organisation();
            Person.Organisation found = new Person.Organisation(PersonId.random(), bin, name, new Person.Contact("", null, null, null, Language.KK));
            people.register(List.of(found));
            return found;
        });
        if (people.listOrganisationsOf(head).stream().noneMatch(known -> known.id().equals(organisation.id()))) {
            people.appoint(List.of(new Person.Office(organisation.id(), head, "certificate " + signer.serial(), clock.today())));
        }
        return organisation.id();
    }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }
}
