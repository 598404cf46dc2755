package kz.torelik.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ContinuedClaim;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.NearbyCases;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.TermEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.law.Prosecution;
import org.springframework.stereotype.Component;

/// Whether a change of participants agrees with the case and with the law, and what it brings about.
@Component
class ChangingParticipants {

    private final NearbyCases nearby;
    private final LawBook law;
    private final CourtClock clock;

    ChangingParticipants(NearbyCases nearby, LawBook law, CourtClock clock) {
        this.nearby = nearby;
        this.law = law;
        this.clock = clock;
    }

    static ProceduralEvent event(CaseFile file, ActId act, ParticipantChange change) {
        return switch (change) {
            case ParticipantChange.Entering(Party party, String manner) -> new PartyEvent.PartyEntered(numbered(file, party), manner, act);
            case ParticipantChange.Inviting(Party party, _, _) -> new PartyEvent.PartyEntered(numbered(file, party), "prosecutor", act);
            case ParticipantChange.Defending(Party party, _) -> new PartyEvent.PartyEntered(numbered(file, party), "defender", act);
            case ParticipantChange.Admitting(Party party) -> new PartyEvent.PartyEntered(numbered(file, party), "representative", act);
            case ParticipantChange.Replacing(int party, Party by) -> new PartyEvent.DefendantReplaced(party, numbered(file, by), act);
            case ParticipantChange.Succeeding(int party, Party successor, String cause) -> new PartyEvent.SuccessionAllowed(party, as(numbered(file, successor), file.party(party).role()), cause, act);
            case ParticipantChange.Removing(int representative, _) -> new PartyEvent.PartyLeft(representative, "removed", act);
            case ParticipantChange.Withdrawing withdrawing -> new PartyEvent.PartyLeft(withdrawing.plaintiff(), "withdrew", act);
            case ParticipantChange.OnCounterClaim(int number, String decided, String ground) -> new PartyEvent.CounterClaimDecided(number, decided, ground, act);
            case ParticipantChange.Joining(var other, _) -> new PartyEvent.CaseJoined(other, act);
            case ParticipantChange.SeveringJoined(var other, var joined) -> severed(file, act, other, joined(file, joined).orElseThrow());
            case ParticipantChange.Severing severing -> new PartyEvent.ClaimSevered(severing.other(), severing.demands().stream().map(demand -> file.claim().demands().get(demand - 1)).toList(),
                    severing.price(), severing.defendants(), act, null);
            case ParticipantChange.SettingTerm(int party, String task, LocalDate until) -> new TermEvent.TermSet(file.tasks().size() + 1, party, task, until, act);
            case ParticipantChange.Prolonging(int number, LocalDate until) -> new TermEvent.TermProlonged(number, task(file, number).map(CaseFile.CourtTask::party).orElse(0), until, act);
        };
    }

    /// The article of the change in this kind of proceedings.
    static LegalBasis basis(CaseFile file, ParticipantChange change, LawBook law) {
        return change instanceof ParticipantChange.Withdrawing ? law.prosecution().protecting(file.claim().procedure()).map(Prosecution.Protecting::goesOn).orElseGet(change::basis) : change.basis();
    }

    private Prosecution.Protecting protecting(CaseFile file) { return law.prosecution().protecting(file.claim().procedure()).orElseThrow(); }

    /// What the ruling brings about beside its own event: whoever goes on with a claim of a prosecutor gets the term for the state duty, or is freed of it (CPC art. 106 parts 1, 2).
    List<Happening> beside(CaseFile file, ActId act, ParticipantChange change, String reasons) {
        if (change instanceof ParticipantChange.Admitting(Party party)) return answered(file, party, reasons);
        if (!(change instanceof ParticipantChange.Withdrawing withdrawing)) return List.of();
        if (withdrawing.exemption() != null) {
            return law.fees().findExemption(withdrawing.exemption(), clock.today()).map(found -> new Happening(new FilingEvent.DutySettled("exempt", Tenge.ZERO, Tenge.ZERO, null, found.basis()), clock.today(), LegalBasis.of("cpc 106(1)"))).stream().toList();
        }
        if (withdrawing.payBy() == null) return List.of();
        int person = ContinuedClaim.goesOn(file).orElseThrow().number();
        return List.of(new Happening(new TermEvent.TermSet(file.tasks().size() + 1, person, Objects.requireNonNullElse(withdrawing.task(), ""), withdrawing.payBy(), act), clock.today(), protecting(file).term()));
    }

    /// The motion by which the victim asks for him is granted with it.
    private List<Happening> answered(CaseFile file, Party party, String reasons) {
        return file.motions().stream().filter(motion -> motion.kind().equals(ParticipantChange.Admitting.MOTION) && motion.granted() == null && Objects.equals(motion.party(), party.actsFor()))
                .map(motion -> Happening.of(new FilingEvent.MotionDecided(motion.number(), true, reasons), clock.today())).toList();
    }

    /// Whoever brought the claim was freed of the duty; the person is not freed by that.
    private Optional<Refusal> continuing(CaseFile file, ParticipantChange.Withdrawing withdrawing) {
        LocalDate payBy = withdrawing.payBy();
        if (payBy != null) return payBy.isAfter(clock.today()) ? Optional.empty() : Optional.of(Refusal.of("term-past", payBy).under(protecting(file).term()));
        boolean freed = withdrawing.exemption() != null && law.fees().findExemption(withdrawing.exemption(), clock.today()).isPresent();
        boolean nothing = law.categories().get(file.claim().category()).exemptBy() != null || file.duty().filter(duty -> duty.manner().equals("exempt")).isEmpty();
        return freed || nothing ? Optional.empty() : Optional.of(Refusal.of("duty-term-needed").under(protecting(file).term()));
    }

    private static Party numbered(CaseFile file, Party party) {
        return new Party(file.nextParty(), party.role(), party.person(), party.subject(), party.address(), party.kato(), party.phone(), party.email(), party.actsFor());
    }

    private static Party as(Party party, String role) {
        return new Party(party.number(), role, party.person(), party.subject(), party.address(), party.kato(), party.phone(), party.email(), party.actsFor());
    }

    private static Optional<CaseFile.CourtTask> task(CaseFile file, int number) { return file.tasks().stream().filter(task -> task.number() == number).findFirst(); }

    /// @return `participants-already-there`, `prosecutor-ground`, `defender-of-nobody`, `defender-ground`, `defender-there`, `representative-of-nobody`, `participants-not-a-defendant`, `participants-unknown`, `participants-not-representative`, `participants-not-withdrawn`, `duty-term-needed`, `participants-counter-claim`, `participants-ground`, `join-not-found`, `join-procedure`, `join-other-procedure`, `join-no-common-party`,
    ///         `join-later-case`, `join-stage`, `join-language`, `join-trial-begun`, `join-other-judge`, `sever-not-joined`, `sever-all`, `sever-demand`, `sever-price`, `term-past`, `term-shorter`, `term-unknown`; nothing when it agrees
    Optional<Refusal> fault(CaseFile file, ParticipantChange change) {
        return switch (change) {
            case ParticipantChange.Entering(Party party, _) -> newcomer(file, party, change);
            case ParticipantChange.Inviting(Party party, String ground, _) -> law.prosecution().find(file.claim().procedure(), ground).isEmpty() || !party.role().equals("prosecutor") ? refuse("prosecutor-ground", change) : newcomer(file, party, change);
            case ParticipantChange.Defending(Party party, String ground) -> defending(file, party, ground, change);
            case ParticipantChange.Admitting(Party party) -> admitting(file, party, change);
            case ParticipantChange.Replacing(int party, Party by) -> !is(file, party, "defendant") ? refuse("participants-not-a-defendant", change) : newcomer(file, by, change);
            case ParticipantChange.Succeeding(int party, Party successor, _) -> file.parties().stream().noneMatch(one -> one.number() == party && one.actsFor() == null)
                    ? refuse("participants-unknown", change) : newcomer(file, successor, change);
            case ParticipantChange.Removing(int representative, _) -> file.parties().stream().anyMatch(one -> one.number() == representative && one.actsFor() != null) ? Optional.empty() : refuse("participants-not-representative", change);
            case ParticipantChange.Withdrawing withdrawing -> ContinuedClaim.withdrew(file).filter(party -> party.number() == withdrawing.plaintiff()).isPresent() ? continuing(file, withdrawing) : Optional.of(Refusal.of("participants-not-withdrawn").under(basis(file, change, law)));
            case ParticipantChange.OnCounterClaim counter -> counterClaim(file, counter);
            case ParticipantChange.Joining joining -> joining(file, joining);
            case ParticipantChange.Severing severing -> severing(file, severing);
            case ParticipantChange.SeveringJoined(_, CaseId joined) -> joined(file, joined).isPresent() ? Optional.empty() : refuse("sever-not-joined", change);
            case ParticipantChange.SettingTerm(int party, _, LocalDate until) -> file.parties().stream().noneMatch(one -> one.number() == party) ? refuse("participants-unknown", change)
                    : until.isAfter(clock.today()) ? Optional.empty() : refuse("term-past", change, until);
            case ParticipantChange.Prolonging(int number, LocalDate until) -> task(file, number).filter(task -> !task.done()).map(task -> until.isAfter(task.until()) ? Optional.<Refusal>empty()
                    : refuse("term-shorter", change, task.until())).orElseGet(() -> refuse("term-unknown", change));
        };
    }

    /// Why the court may not accept that somebody refuses a defender (CrPC art. 69).
    ///
    /// @return `defender-refusal-alone`, `defender-refusal-barred`; nothing for any other motion
    Optional<Refusal> undefended(CaseFile file, int number) {
        Optional<CaseFile.MotionInFile> asked = file.motions().stream().filter(one -> one.number() == number && one.kind().equals("refuse-defender")).findFirst();
        return asked.flatMap(motion -> {
            Party person = file.party(motion.party());
            Optional<Refusal> barred = law.defence().barring(person.isMinor(clock.today())).map(ground -> Refusal.of("defender-refusal-barred", ground.title()).under("crpc 69(2)"));
            return barred.or(() -> file.defenders(person.number()).isEmpty() ? Optional.of(Refusal.of("defender-refusal-alone").under("crpc 69(1)")) : Optional.empty());
        });
    }

    /// An advocate for a person who is charged and has no defender yet.
    private Optional<Refusal> defending(CaseFile file, Party party, String ground, ParticipantChange change) {
        Integer person = party.actsFor();
        boolean charged = person != null && (is(file, person, "accused") || is(file, person, "suspect"));
        if (!party.role().equals("defender") || !charged) return refuse("defender-of-nobody", change);
        if (law.defence().find(ground).isEmpty()) return refuse("defender-ground", change);
        return !file.defenders(person).isEmpty() ? refuse("defender-there", change, file.party(person).subject().title()) : Optional.empty();
    }

    /// Of those who suffered by a crime a victim alone takes part here; whoever is in the case already does not act for another.
    private static Optional<Refusal> admitting(CaseFile file, Party party, ParticipantChange change) {
        Integer victim = party.actsFor();
        if (!party.role().equals("representative") || victim == null || file.parties("victim").stream().noneMatch(one -> one.number() == victim && one.actsFor() == null)) return refuse("representative-of-nobody", change);
        boolean there = file.parties().stream().anyMatch(one -> party.person() != null && party.person().equals(one.person()));
        return there ? refuse("participants-already-there", change, party.subject().title()) : Optional.empty();
    }

    private static boolean is(CaseFile file, int party, String role) { return file.parties(role).stream().anyMatch(one -> one.number() == party); }

    private static Optional<Refusal> newcomer(CaseFile file, Party party, ParticipantChange change) {
        boolean there = file.parties().stream().anyMatch(one -> party.person() != null && party.person().equals(one.person()) && one.actsFor() == null);
        return there ? refuse("participants-already-there", change, party.subject().title()) : Optional.empty();
    }

    private Optional<Refusal> counterClaim(CaseFile file, ParticipantChange.OnCounterClaim counter) {
        boolean waits = file.counterClaims().stream().anyMatch(one -> one.number() == counter.number() && one.outcome() == null);
        if (!waits) return refuse("participants-counter-claim", counter);
        if (counter.decided().equals("accepted")) return Optional.empty();
        String list = counter.decided().equals("returned") ? "return" : "refusal";
        return counter.ground() != null && law.grounds(list).find(counter.ground()).isPresent() ? Optional.empty() : refuse("participants-ground", counter);
    }

    /// Cases of one court between the same sides, or with a common plaintiff or defendant; the later one goes into the earlier, from whose preparation the term runs (art. 167 part 4). A case of another judge comes in
    /// only before he began its trial (art. 35 part 8), and when he hands it over: the draw gave it to him.
    private Optional<Refusal> joining(CaseFile file, ParticipantChange.Joining joining) {
        Optional<Refusal> never = nearby.never(file);
        if (never.isPresent()) return never;
        Optional<NearbyCases.Nearby> found = nearby.find(file, joining.other()).filter(one -> one.number().equals(joining.number()));
        if (found.isEmpty()) return refuse("join-not-found", joining);
        NearbyCases.Nearby other = found.get();
        Optional<Refusal> fault = nearby.fault(file, other);
        if (fault.isPresent() || file.judge().filter(judge -> judge.person().equals(other.judge())).isPresent()) return fault;
        boolean agreed = file.joinders().stream().anyMatch(one -> one.later().equals(other.id()) && one.judge().equals(other.judge()) && Boolean.TRUE.equals(one.agreed()));
        return agreed ? Optional.empty() : refuse("join-other-judge", joining, other.number().toString(), other.name().full());
    }

    private static Optional<PartyEvent.MaterialsJoined> joined(CaseFile file, CaseId other) { return file.joined().stream().filter(one -> one.other().equals(other)).findFirst(); }

    private static PartyEvent.ClaimSevered severed(CaseFile file, ActId act, CaseId other, PartyEvent.MaterialsJoined joined) {
        List<Integer> defendants = file.parties().stream().filter(party -> party.answers() && party.actsFor() == null && file.mannerOf(party.number()).filter("joined"::equals).isPresent()).map(Party::number).toList();
        return new PartyEvent.ClaimSevered(other, joined.demands(), joined.price(), defendants, act, joined.other());
    }

    /// Where nobody is sued, demands go on apart without anybody who answers.
    private Optional<Refusal> severing(CaseFile file, ParticipantChange.Severing severing) {
        Optional<Refusal> never = nearby.never(file);
        if (never.isPresent()) return never;
        Procedure procedure = law.procedure(file.claim().procedure());
        int all = file.claim().demands().size();
        if (severing.demands().isEmpty() || severing.demands().stream().anyMatch(demand -> demand < 1 || demand > all)) return refuse("sever-demand", severing, all);
        if (severing.demands().stream().distinct().count() == all) return refuse("sever-all", severing);
        if (severing.price().compareTo(file.claim().price()) > 0) return refuse("sever-price", severing, file.claim().price());
        boolean nobody = severing.defendants().isEmpty() && procedure.roles().answeringNeeded();
        return nobody || severing.defendants().stream().anyMatch(party -> !is(file, party, procedure.roles().answering().word())) ? refuse("participants-not-a-defendant", severing) : Optional.empty();
    }

    private static Optional<Refusal> refuse(String code, ParticipantChange change, Object... facts) { return Optional.of(Refusal.of(code, facts).under(change.basis())); }
}
