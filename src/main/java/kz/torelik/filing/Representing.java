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
import kz.torelik.law.LawBook;
import kz.torelik.powers.PaperPowers;
import kz.torelik.powers.PowerOfAttorney;
import kz.torelik.powers.Powers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Representatives in a case: a participant lets one in who holds his power of attorney, or an advocate by his certificate and his notice for the case; whoever holds a power presents it himself (CPC art. 61). And what needs a listed power is refused without it (art. 60).
@Component
public class Representing {

    private static final Admission.Shown BY_POWER = new Admission.Shown(true, false, false);
    private static final Admission.Shown ON_PAPER = new Admission.Shown(true, false, true);
    private static final String ENDED = "powers-ended";

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
    record Lasting(Mandates mandates, ActingWithin rules, LawBook law) {

        private static final Actor.Rule RULE = new Actor.Rule("mandates");

        /// The act that the proceedings of a case rest on.
        String code(CaseFile file) { return law.procedure(file.claim().procedure()).basis().act(); }

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
        if (citizen.subject().equals(principal.person()) || defends(file, principal.number(), citizen) || isCharging(lasting.code(file))) return Optional.empty();
        return powers.lacks(principal.person(), citizen.subject(), paper, motion);
    }

    /// Where somebody is charged, whoever represents has the rights of the one he represents (CAO art. 753 part 2, CrPC art. 76 part 3): only the Civil Procedure Code lists powers.
    private static boolean isCharging(String code) { return code.equals(Admission.OFFENCES) || code.equals(Admission.CRIMES); }

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
            // where somebody is charged he himself calls whoever speaks for him; elsewhere a representative with that power may pass it on
            Optional<Refusal> delegating = isCharging(lasting.code(file)) && isAnother(file, party) ? Optional.of(Refusal.of("not-your-party")) : lacks(file, party, "representative", null);
            if (delegating.isPresent()) return Answer.no(delegating.get());
            Optional<? extends Person> found = people.findByNumber(number);
            if (found.isEmpty()) return Answer.no(Refusal.of("power-nobody", number));
            Person representative = found.get();
            @Nullable PersonId principal = file.party(party).person();
            boolean powered = principal != null && lasting.rules().as(Lasting.RULE, () -> !powers.inForce(principal, representative.id()).isEmpty());
            Optional<PowerOfAttorney> notice = principal == null || powered ? Optional.empty() : lasting.rules().as(Lasting.RULE, () -> powers.notice(principal, representative.id(), file.number()));
            return Admission.of(lasting.code(file), file.party(party), representative, new Admission.Shown(powered, notice.isPresent(), false)).then(admitted -> {
                if (stands(file, party, representative)) return Answer.no(Refusal.of("representative-already", representative.title()));
                notice.ifPresent(one -> lasting.until(file, one.principal(), one));
                return files.record(id, file.version(), entering(file, party, representative, admitted));
            });
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
            return Admission.of(lasting.code(file), principal.get(), representative, BY_POWER).then(admitted -> files.record(file.id(), file.version(), entering(file, principal.get().number(), representative, admitted)));
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
                        : Admission.of(lasting.code(file), principal.get(), representative.get(), ON_PAPER).then(admitted -> files.record(id, file.version(), entering(file, party, representative.get(), admitted))));
            });
        });
    }

    private static boolean stands(CaseFile file, int party, Person representative) { return file.partiesOf(representative.id()).stream().anyMatch(one -> one.isActingFor(party)); }

    private List<Happening> entering(CaseFile file, int party, Person representative, Admission admitted) {
        Person.Contact contact = representative.contact();
        Party entering = new Party(file.nextParty(), admitted.role(), representative.id(), subject(representative), contact.address(), contact.kato(), contact.phone(), contact.email(), party);
        return List.of(Happening.of(new PartyEvent.PartyEntered(entering, admitted.role(), null), clock.today(), admitted.basis().toString()));
    }

    /// A representative lays his powers down, or the one he acts for sends him away: from then on he acts in the case no more. A power of attorney stays as it is.
    ///
    /// @param representative his number in the case
    /// @return the case without him; `representative-not-yours` when he acts for somebody else or for nobody, and what the procedure refuses: an advocate does not give up a defence (CrPC art. 66 part 5)
    @Transactional
    public Answer<CaseFile> leave(CaseId id, int representative) {
        return access.ask(id, "file-document").then(permit -> {
            CaseFile file = permit.file();
            boolean mine = leaving(file).stream().anyMatch(one -> one.number() == representative);
            return mine ? files.record(id, file.version(), Happening.of(new PartyEvent.PartyLeft(representative, ENDED, null), clock.today())) : Answer.no(Refusal.of("representative-not-yours"));
        });
    }

    /// Those who may leave a case by the word of the person of this thread: he himself where he represents another, and whoever acts for him; an advocate does not lay a defence down (CAO art. 748 part 5, CrPC art. 66 part 5).
    public static List<Party> leaving(CaseFile file) {
        if (!(Acting.now() instanceof Actor.Citizen citizen)) return List.of();
        return file.parties().stream().filter(one -> one.actsFor() != null && (citizen.subject().equals(one.person()) && !one.role().equals(Defenders.DEFENDER) || citizen.subject().equals(file.principal(one.number()).person()))).toList();
    }

    static Party.Subject subject(Person person) {
        return switch (person) {
            case Person.Natural natural -> new Party.Subject.Natural(natural.name(), natural.iin(), natural.born(), false);
            case Person.Organisation organisation -> new Party.Subject.Legal(organisation.name(), organisation.bin());
        };
    }
}
