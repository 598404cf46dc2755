package kz.torelik.conciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.Standing;
import kz.torelik.casefile.SuingForOthers;
import kz.torelik.casefile.events.Party;
import kz.torelik.database.ActingWithin;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.EmailAddress;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PhoneNumber;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import kz.torelik.notices.Stranger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// A party chooses a mediator and invites him and the other side (Law on Mediation, arts. 9 point 1, 20; CPC art. 179 part 1). Whoever invites has consented with it.
@Service
public class Inviting {

    public static final int LONGEST_SUBJECT = 600;

    private static final int LONGEST_NAME = 200;
    private static final PublicId NO_MATTER = new PublicId(new java.util.UUID(0, 0));

    private static final Actor RULE = new Actor.Rule("conciliation");

    private final MediatorRegister register;
    private final MatterRows rows;
    private final CaseAccess access;
    private final People people;
    private final ToldInMediation told;
    private final Hands hands;
    private final CourtClock clock;

    Inviting(MediatorRegister register, MatterRows rows, CaseAccess access, People people, ToldInMediation told, Hands hands, CourtClock clock) {
        this.register = register;
        this.rows = rows;
        this.access = access;
        this.people = people;
        this.told = told;
        this.hands = hands;
        this.clock = clock;
    }

    /// By what it is written, and what the law counts.
    @org.springframework.stereotype.Component
    record Hands(ActingWithin within, TransactionTemplate transactions, LawBook law, MatterDoor door, Guests guests) {}

    /// What somebody wants.
    ///
    /// @param caseId the case, or null before the court
    /// @param other the IIN or the BIN of the other side before the court; of a case its parties are the sides
    /// @param reach how the other side is reached when the register does not know it, or null
    public record Wanted(PublicId mediator, @Nullable CaseId caseId, String other, String subject, Language language, @Nullable Reach reach) {

        public Wanted(PublicId mediator, @Nullable CaseId caseId, String other, String subject, Language language) { this(mediator, caseId, other, subject, language, null); }
    }

    /// By what somebody without an account is reached.
    ///
    /// @param target an e-mail address, a number as typed, or a postal address; nothing for a sheet that is handed over
    public record Reach(String name, Stranger.Way way, String target) {}

    /// The sides, and those of them whom the register does not know.
    private record Sides(List<Matter.Participant> participants, List<Guest> guests) {}

    /// Invites the mediator and the other sides.
    ///
    /// @return the mediation, or a refusal: `mediation-mediator`, `mediation-mediator-busy`, `mediation-interested`, `mediation-subject`, `mediation-nobody`, `mediation-oneself`, `mediation-not-side`,
    ///         `mediation-for-others`, `mediation-nobodys`, `mediation-not-now`, `mediation-side-unknown`, `mediation-already`, `mediation-guest-name`, `stranger-way`, `stranger-target`, those of an address or a number,, `power-missing`, or that there is no such case
    public Answer<Matter> invite(Wanted wanted) {
        return hands.transactions().execute(status -> {
            Answer<Matter> answer = chosen(wanted).then(mediator -> sides(wanted).then(sides -> open(wanted, mediator, sides)));
            if (!answer.isYes()) status.setRollbackOnly();
            return answer;
        });
    }

    private Answer<Mediator> chosen(Wanted wanted) {
        String subject = wanted.subject().strip();
        if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) return Answer.no(Refusal.of("mediation-subject", LONGEST_SUBJECT).under("med 21(2)(3)"));
        Optional<Mediator> mediator = register.find(wanted.mediator());
        if (mediator.isEmpty()) return Answer.no(Refusal.of("mediation-mediator"));
        return mediator.get().taking().isFree(clock.today()) ? Answer.yes(mediator.get()) : Answer.no(Refusal.of("mediation-mediator-busy", mediator.get().name()));
    }

    /// The sides, of a case with those who act for them.
    private Answer<Sides> sides(Wanted wanted) { return wanted.caseId() == null ? beforeTheCourt(wanted) : ofTheCase(wanted.caseId()); }

    private Answer<Sides> beforeTheCourt(Wanted wanted) {
        PersonId own = MatterDoor.subject().orElseThrow();
        Optional<? extends Person> other = people.findByNumber(wanted.other().strip());
        if (other.isEmpty()) return stranger(wanted, own);
        if (other.get().id().equals(own)) return Answer.no(Refusal.of("mediation-oneself"));
        return Answer.yes(new Sides(List.of(side(own, 1, null, people.find(own).orElseThrow().title()), side(other.get().id(), 2, null, other.get().title())), List.of()));
    }

    /// The other side has no account: whoever invites says its name and how it is reached.
    private Answer<Sides> stranger(Wanted wanted, PersonId own) {
        String number = wanted.other().strip();
        @Nullable Reach reach = wanted.reach();
        if (reach == null || !Iin.parse(number).isYes() && !Bin.parse(number).isYes()) return Answer.no(Refusal.of("mediation-nobody"));
        String name = reach.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) return Answer.no(Refusal.of("mediation-guest-name", LONGEST_NAME));
        return target(reach).map(target -> {
            Guest guest = new Guest(NO_MATTER, PersonId.random(), number, name, reach.way(), target, null);
            return new Sides(List.of(side(own, 1, null, people.find(own).orElseThrow().title()), side(guest.person(), 2, null, name)), List.of(guest));
        });
    }

    private static Answer<String> target(Reach reach) {
        String typed = reach.target().strip();
        return switch (reach.way()) {
            case EMAIL -> EmailAddress.parse(typed).map(EmailAddress::address);
            case SMS -> PhoneNumber.parse(typed).map(PhoneNumber::e164);
            case POST -> typed.length() < 10 || typed.length() > LONGEST_NAME ? Answer.no(Refusal.of("stranger-target", LONGEST_NAME)) : Answer.yes(typed);
            case HAND -> Answer.yes("");
        };
    }

    private Answer<Sides> ofTheCase(CaseId id) {
        return access.ask(id, "file-document").then(permit -> {
            CaseFile file = permit.file();
            Optional<Refusal> barred = barred(file, permit.parties());
            if (barred.isPresent()) return Answer.no(barred.get());
            List<Party> parties = sides(file);
            if (!isPossible(file)) return Answer.no(Refusal.of("mediation-not-now").under("cpc 179(1)"));
            List<Matter.Participant> all = new ArrayList<>();
            List<Guest> guests = new ArrayList<>();
            Set<Integer> over = access.powersEnded(id);
            for (Party party : parties) {
                Optional<Guest> guest = party.person() == null ? guest(party) : Optional.empty();
                if (party.person() == null && guest.isEmpty()) return Answer.no(Refusal.of("mediation-side-unknown", party.subject().title()));
                guest.ifPresent(guests::add);
                all.add(side(guest.map(Guest::person).orElseGet(() -> java.util.Objects.requireNonNull(party.person())), party.number(), party.number(), party.subject().title()));
                for (Party acting : file.parties()) {
                    if (Integer.valueOf(party.number()).equals(acting.actsFor()) && acting.person() != null && !over.contains(acting.number())) all.add(new Matter.Participant(acting.person(), "representative", party.number(), party.number(), acting.subject().title(), null, null));
                }
            }
            return Answer.yes(new Sides(all, guests));
        });
    }

    /// Those who may make the agreement to which a mediation leads: whoever sues for others is not among them, so nobody invites him and nobody waits for him.
    private static List<Party> sides(CaseFile file) {
        List<Party> sides = new ArrayList<>(SuingForOthers.owners(file));
        sides.addAll(file.answering());
        return sides;
    }

    /// Whoever invites becomes a side of the contract and of the agreement, so he must be one who may make it, and the other side must have one too.
    ///
    /// @param own the participants that whoever acts is, or for whom he acts
    private Optional<Refusal> barred(CaseFile file, Set<Integer> own) {
        boolean side = sides(file).stream().anyMatch(party -> own.contains(party.number()));
        boolean bringer = file.asking().stream().anyMatch(party -> own.contains(party.number()));
        if (!side && !bringer) return Optional.of(Refusal.of("mediation-not-side").under("cpc 179(1)"));
        if (side && !SuingForOthers.isNobodys(file)) return Optional.empty();
        Refusal refusal = Refusal.of(SuingForOthers.isNobodys(file) ? "mediation-nobodys" : "mediation-for-others");
        return Optional.of(SuingForOthers.noAgreement(file, hands.law()).map(refusal::under).orElse(refusal));
    }

    /// Whether a page need not offer whoever acts to invite in that case, because he never may there.
    public boolean isBarred(CaseId id) { return access.ask(id, "file-document") instanceof Answer.Yes<CaseAccess.Permit>(CaseAccess.Permit permit) && barred(permit.file(), permit.parties()).isPresent(); }

    /// A party whom the register does not know, by what the claim says of him; nothing where it names neither an IIN nor a BIN.
    private Optional<Guest> guest(Party party) {
        Optional<String> number = switch (party.subject()) {
            case Party.Subject.Natural natural -> Optional.ofNullable(natural.iin()).map(Iin::digits);
            case Party.Subject.Legal legal -> Optional.ofNullable(legal.bin()).map(Bin::digits);
        };
        List<Stranger.Way> ways = hands.guests().ways();
        return number.map(digits -> {
            if (party.email() != null) return new Guest(NO_MATTER, PersonId.random(), digits, party.subject().title(), Stranger.Way.EMAIL, party.email().address(), null);
            if (party.phone() != null && ways.contains(Stranger.Way.SMS)) return new Guest(NO_MATTER, PersonId.random(), digits, party.subject().title(), Stranger.Way.SMS, party.phone().e164(), null);
            boolean posted = !party.address().isBlank() && ways.contains(Stranger.Way.POST);
            return new Guest(NO_MATTER, PersonId.random(), digits, party.subject().title(), posted ? Stranger.Way.POST : Stranger.Way.HAND, posted ? party.address() : "", null);
        });
    }

    /// Whether the procedure takes an agreement now, and no mediation goes on by a ruling.
    private boolean isPossible(CaseFile file) {
        Standing standing = Standing.of(file, hands.law(), clock.today());
        return file.mediation().isEmpty() && standing.procedure().steps(standing.stage()).stream().anyMatch(step -> step.event().event().equals("settlement-filed"));
    }

    private static Matter.Participant side(PersonId person, int number, @Nullable Integer party, String name) { return new Matter.Participant(person, "side", number, party, name, null, null); }

    private Answer<Matter> open(Wanted wanted, Mediator mediator, Sides found) {
        List<Matter.Participant> sides = found.participants();
        if (sides.stream().anyMatch(one -> one.person().equals(mediator.person()))) return Answer.no(Refusal.of("mediation-interested", mediator.name()).under("med 9(1)"));
        PersonId own = MatterDoor.subject().orElseThrow();
        Instant now = clock.instant();
        LocalDate answerBy = hands.law().limits().get("mediation-answer", new Lasting.Days(clock.today(), clock.today())).last(clock.today(), hands.law().calendar());
        @Nullable String number = wanted.caseId() == null ? null : access.ask(wanted.caseId(), "file-document").orThrow().file().number().toString();
        Matter matter = new Matter(PublicId.random(), wanted.caseId(), number, wanted.subject().strip(), wanted.language() == Language.EN ? Language.KK : wanted.language(), mediator.person(), mediator.name(), own, "invited", now, answerBy,
                new Matter.Course(null, null, null), null);
        List<Matter.Participant> all = new ArrayList<>(List.of(new Matter.Participant(mediator.person(), "mediator", 0, null, mediator.name(), null, null)));
        for (Matter.Participant one : sides) all.add(one.person().equals(own) ? new Matter.Participant(one.person(), one.role(), one.side(), one.party(), one.name(), "yes", now) : one);
        List<Matter.Participant> participants = all.stream().collect(java.util.stream.Collectors.toMap(Matter.Participant::person, one -> one, (first, _) -> first, java.util.LinkedHashMap::new)).values().stream().toList();
        Matter.Whole whole = new Matter.Whole(matter, participants, null, List.of(), null, List.of());
        Optional<Refusal> lacking = whole.find(own).flatMap(one -> hands.door().lacks(whole, one));
        if (lacking.isPresent()) return Answer.no(lacking.get());
        if (!Boolean.TRUE.equals(hands.within().as(RULE, () -> rows.insert(matter, participants)))) return Answer.no(Refusal.of("mediation-already"));
        told.others(whole, own, "mediation-invited", Map.of());
        for (Guest guest : found.guests()) {
            Guest ours = new Guest(matter.id(), guest.person(), guest.number(), guest.name(), guest.way(), guest.target(), null);
            if (hands.within().as(RULE, () -> hands.guests().invite(ours, matter)) instanceof Answer.No<Stranger.Way>(Refusal refusal)) return Answer.no(refusal);
        }
        return Answer.yes(matter);
    }
}
