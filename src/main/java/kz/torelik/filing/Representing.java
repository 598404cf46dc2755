package kz.torelik.filing;

import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.Mandates;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.powers.PaperPowers;
import kz.torelik.powers.PowerOfAttorney;
import kz.torelik.powers.Powers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Representatives in a case: a participant lets one in who holds his power of attorney, or an advocate by his certificate and his notice for the case; whoever holds a power presents it himself (CPC art. 61). And what needs a listed power is refused without it (art. 60).
@Component
public class Representing {

    private final CaseAccess access;
    private final CaseFiles files;
    private final Powers powers;
    private final People people;
    private final Lasting lasting;
    private final PaperPowers onPaper;
    private final CourtClock clock;

    Representing(CaseAccess access, CaseFiles files, Powers powers, People people, Lasting lasting, PaperPowers onPaper, CourtClock clock) {
        this.access = access;
        this.files = files;
        this.powers = powers;
        this.people = people;
        this.lasting = lasting;
        this.onPaper = onPaper;
        this.clock = clock;
    }

    /// Until when representatives may act, written by a rule; and what a rule does for a representative who is not in the case yet.
    @Component
    record Lasting(Mandates mandates, ActingWithin rules) {

        private static final Actor.Rule RULE = new Actor.Rule("mandates");

        /// He acts in this case by a notice.
        void until(CaseFile file, PersonId principal, PowerOfAttorney notice) {
            rules.as(RULE, () -> {
                mandates.lasts(principal, notice.representative(), file.id(), notice.until());
                return true;
            });
        }
    }

    /// What keeps the person of this thread from filing a paper in the name of a participant, also when he files it under his own number as his representative; nothing for the participant himself.
    Optional<Refusal> lacks(CaseFile file, int party, String paper, @Nullable String motion) {
        if (!(Acting.now() instanceof Actor.Citizen citizen)) return Optional.empty();
        Party principal = file.principal(party);
        if (citizen.subject().equals(principal.person()) || defends(file, principal.number(), citizen)) return Optional.empty();
        return powers.lacks(principal.person(), citizen.subject(), paper, motion);
    }

    /// A defender needs no listed power for what he does in defence (CrPC art. 70).
    private static boolean defends(CaseFile file, int party, Actor.Citizen citizen) {
        return file.defenders(party).stream().anyMatch(one -> citizen.subject().equals(one.person()));
    }

    /// Whether somebody else of this thread acts in his name.
    static boolean isAnother(CaseFile file, int party) { return Acting.now() instanceof Actor.Citizen citizen && !citizen.subject().equals(file.party(party).person()); }

    /// The participant of this thread lets a representative in.
    ///
    /// @param number of the representative: his IIN, or the BIN of the law firm whose members act under its power
    /// @return the case with him; `representative-without-power` when he holds no power of attorney in force, `advocate-without-notice` when he is an advocate and there is no notice of his for this case either
    @Transactional
    public Answer<CaseFile> enter(CaseId id, int party, String number) {
        return access.ask(id, "file-document").then(permit -> {
            CaseFile file = permit.file();
            if (!permit.parties().contains(party)) return Answer.no(Refusal.of("not-your-party"));
            Optional<Refusal> delegating = lacks(file, party, "representative", null);
            if (delegating.isPresent()) return Answer.no(delegating.get());
            Optional<? extends Person> found = people.findByNumber(number);
            if (found.isEmpty()) return Answer.no(Refusal.of("power-nobody", number));
            Person representative = found.get();
            @Nullable PersonId principal = file.party(party).person();
            boolean powered = principal != null && lasting.rules().as(Lasting.RULE, () -> !powers.inForce(principal, representative.id()).isEmpty());
            Optional<PowerOfAttorney> notice = principal == null || powered ? Optional.empty() : lasting.rules().as(Lasting.RULE, () -> powers.notice(principal, representative.id(), file.number()));
            boolean advocate = Defenders.isAdvocate(representative);
            // only an advocate defends, and a notice is what he needs (CrPC arts. 66 part 2, 68 part 8)
            if (Defenders.isCharged(file.party(party)) && !advocate) return Answer.no(Refusal.of("defender-not-advocate", representative.title()).under("crpc 66(2)"));
            if (!powered && notice.isEmpty()) return Answer.no(advocate ? Refusal.of("advocate-without-notice", representative.title()).under("cpc 61(3)") : Refusal.of("representative-without-power", representative.title()).under("cpc 61(1)"));
            if (stands(file, party, representative)) return Answer.no(Refusal.of("representative-already", representative.title()));
            notice.ifPresent(one -> lasting.until(file, one.principal(), one));
            return files.record(id, file.version(), entering(file, party, representative, powered ? "cpc 61(1)" : "cpc 61(3)"));
        });
    }

    /// Whoever holds a power of attorney presents it to the court in a case of the principal and enters it (CPC art. 61 part 1): a notice is not enough, with it the principal lets him in.
    ///
    /// @param typed the number of the case
    /// @return the case with him; `representative-no-case` alike when there is none, the principal takes no part in it, or the power is not his
    @Transactional
    public Answer<CaseFile> present(PublicId power, String typed) {
        Refusal none = Refusal.of("representative-no-case", typed);
        if (!(Acting.now() instanceof Actor.Citizen citizen)) return Answer.no(none);
        return lasting.rules().as(Lasting.RULE, () -> {
            Optional<PowerOfAttorney> held = powers.find(power).filter(one -> one.representative().equals(citizen.subject()) && one.isInForce(clock.today()) && !(one.origin() instanceof PowerOfAttorney.Origin.Notice));
            Optional<CaseFile> found = held.isEmpty() ? Optional.empty() : CaseNumber.find(typed).flatMap(files::find);
            Optional<Party> principal = found.flatMap(file -> file.partiesOf(held.orElseThrow().principal()).stream().filter(party -> party.actsFor() == null).findFirst());
            if (principal.isEmpty()) return Answer.no(none);
            CaseFile file = found.orElseThrow();
            Person representative = people.find(citizen.subject()).orElseThrow();
            if (stands(file, principal.get().number(), representative)) return Answer.no(Refusal.of("representative-already", representative.title()));
            return files.record(file.id(), file.version(), entering(file, principal.get().number(), representative, "cpc 61(1)"));
        });
    }

    /// A power of attorney on paper is shown to the court: the registrar enters what it lists and until when it lasts, and the representative stands in the case if he did not before (CPC art. 61 parts 1, 2).
    ///
    /// @param party the principal
    /// @param number of the representative, his IIN or the BIN of an organisation
    /// @return the case with him; `power-nobody` when the house does not know one of the two, and what [PaperPowers#keep] refuses
    @Transactional
    public Answer<CaseFile> shown(CaseId id, int party, String number, PaperPowers.Shown shown) {
        return access.ask(id, "register-paper").then(permit -> {
            CaseFile file = permit.file();
            PersonId registrar = AtTheWindow.registrar().person();
            Optional<Party> principal = file.parties().stream().filter(one -> one.number() == party && one.actsFor() == null).findFirst();
            if (principal.isEmpty()) return Answer.no(Refusal.of("not-your-party"));
            return lasting.rules().as(Lasting.RULE, () -> {
                @Nullable PersonId known = principal.get().person();
                Optional<? extends Person> giver = known == null ? Optional.empty() : people.find(known);
                Optional<? extends Person> representative = people.findByNumber(number.strip());
                if (giver.isEmpty() || representative.isEmpty()) return Answer.no(Refusal.of("power-nobody", giver.isEmpty() ? principal.get().subject().title() : number));
                return onPaper.keep(giver.get(), representative.get(), shown, registrar, file.language()).then(power -> stands(file, party, representative.get()) ? Answer.yes(file)
                        : files.record(id, file.version(), entering(file, party, representative.get(), "cpc 61(1)")));
            });
        });
    }

    private static boolean stands(CaseFile file, int party, Person representative) { return file.partiesOf(representative.id()).stream().anyMatch(one -> one.isActingFor(party)); }

    private List<Happening> entering(CaseFile file, int party, Person representative, String basis) {
        if (Defenders.isCharged(file.party(party))) return List.of(Happening.of(new PartyEvent.PartyEntered(Defenders.of(representative, file.nextParty(), party), Defenders.DEFENDER, null), clock.today(), "crpc 68(8)"));
        Person.Contact contact = representative.contact();
        Party entering = new Party(file.nextParty(), "representative", representative.id(), subject(representative), contact.address(), contact.kato(), contact.phone(), contact.email(), party);
        return List.of(Happening.of(new PartyEvent.PartyEntered(entering, "representative", null), clock.today(), basis));
    }

    static Party.Subject subject(Person person) {
        return switch (person) {
            case Person.Natural natural -> new Party.Subject.Natural(natural.name(), natural.iin(), natural.born(), false);
            case Person.Organisation organisation -> new Party.Subject.Legal(organisation.name(), organisation.bin());
        };
    }
}
