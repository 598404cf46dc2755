package kz.torelik.conciliation;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import kz.torelik.notices.PersonalLetters;
import kz.torelik.notices.Stranger;
import kz.torelik.notices.StrangerLetters;
import org.springframework.stereotype.Service;

/// People without an account who are invited to a mediation. A letter brings a code, good for one answer: whoever has it reads the invitation and may say no to it without signing in to anything. Whoever takes part signs in with
/// his electronic signature, which proves that he is the one with this IIN or BIN, and comes in: contract and agreement need his signature anyway (Law on Mediation, arts. 20 points 1 and 6, 21, 27).
@Service
public class Guests {

    private static final Actor RULE = new Actor.Rule("conciliation");
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int CODE = 12;

    private final GuestRows guests;
    private final MatterRows rows;
    private final StrangerLetters letters;
    private final ToldInMediation told;
    private final Known known;
    private final ActingWithin within;
    private final CourtClock clock;
    private final SecureRandom random = new SecureRandom();

    Guests(GuestRows guests, MatterRows rows, StrangerLetters letters, ToldInMediation told, Known known, ActingWithin within, CourtClock clock) {
        this.guests = guests;
        this.rows = rows;
        this.letters = letters;
        this.told = told;
        this.known = known;
        this.within = within;
        this.clock = clock;
    }

    /// The registers.
    @org.springframework.stereotype.Component("knownToMediation")
    record Known(People people, MediatorRegister mediators) {}

    /// By what people without an account are reached here.
    public List<Stranger.Way> ways() { return letters.ways(); }

    /// Keeps a guest and writes to him; inside a rule of the house.
    ///
    /// @return the refusal `stranger-way`
    Answer<Stranger.Way> invite(Guest guest, Matter matter) {
        String code = code();
        boolean coded = guest.way() != Stranger.Way.HAND;
        guests.insert(coded ? guest.with(digest(code)) : guest, clock.instant());
        return letters.write(guest.stranger(matter.language()), guest.person(), sender(matter), content(matter, coded ? grouped(code) : ""));
    }

    private Stranger.Sender sender(Matter matter) {
        return known.mediators().find(matter.mediator()).map(one -> new Stranger.Sender(one.name(), one.contact().address())).orElseGet(() -> new Stranger.Sender(matter.mediatorName(), ""));
    }

    private PersonalLetters.Content content(Matter matter, String code) {
        String by = known.people().find(matter.initiator()).map(Person::title).orElse("");
        return new PersonalLetters.Content(code.isEmpty() ? "mediation-paper" : "mediation-stranger", List.of(by, matter.mediatorName(), matter.answerBy(), code), Map.of(), "/invitation", LegalBasis.of("med 20(6)"));
    }

    /// The sheet that whoever invites hands over himself; it has no code.
    public Optional<byte[]> sheet(Matter.Whole whole, PersonId person) {
        return within.as(RULE, () -> guests.find(whole.matter().id(), person).filter(one -> one.way() == Stranger.Way.HAND).map(one -> letters.pdf(one.stranger(whole.matter().language()), content(whole.matter(), ""))));
    }

    /// How those who have not come in yet were reached, for the participants.
    public Map<PersonId, Guest.Reached> reached(Matter.Whole whole) {
        return within.as(RULE, () -> {
            Map<PersonId, Guest.Reached> all = new HashMap<>();
            guests.ways(whole.matter().id()).forEach((person, way) -> all.put(person, new Guest.Reached(way, letters.fate(person.uuid(), way))));
            return all;
        });
    }

    /// What whoever holds a code reads.
    ///
    /// @return the refusal `invitation-code` for a code that was never given, was used, or whose time is over
    public Answer<Guest.Invitation> read(String code) { return with(code, guest -> Answer.yes(invitation(guest))); }

    private Guest.Invitation invitation(Guest guest) {
        Matter matter = rows.find(guest.matter()).orElseThrow().matter();
        String by = known.people().find(matter.initiator()).map(Person::title).orElse("");
        String organisation = known.mediators().find(matter.mediator()).map(Mediator::organisation).orElse("");
        return new Guest.Invitation(guest.name(), by, matter.mediatorName(), organisation, matter.subject(), matter.caseNumber() == null ? "" : matter.caseNumber(), matter.answerBy());
    }

    /// Whoever holds the code does not take part; it is used up with it.
    ///
    /// @return the invitation that was declined, or the refusal `invitation-code`
    public Answer<Guest.Invitation> decline(String code) {
        return with(code, guest -> {
            Guest.Invitation invitation = invitation(guest);
            guests.used(guest, clock.instant());
            rows.consent(guest.matter(), guest.person(), false, clock.instant());
            rows.end(guest.matter(), new Matter.Ending("declined", guest.name(), null, clock.today()));
            told.others(rows.find(guest.matter()).orElseThrow(), guest.person(), "mediation-declined", Map.of());
            return Answer.yes(invitation);
        });
    }

    private Answer<Guest.Invitation> with(String code, Function<Guest, Answer<Guest.Invitation>> work) {
        String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (plain.length() != CODE) return Answer.no(Refusal.of("invitation-code"));
        return within.as(RULE, () -> guests.ofCode(digest(plain)).filter(guest -> rows.hold(guest.matter()).filter(whole -> whole.matter().state().equals("invited") && !whole.matter().answerBy().isBefore(clock.today())).isPresent())
                .map(work).orElseGet(() -> Answer.no(Refusal.of("invitation-code"))));
    }

    /// The invitations that wait for whoever acts, by his number.
    public List<Matter> waiting() {
        return number().map(number -> within.as(RULE, () -> guests.waiting(number).stream().map(one -> rows.find(one.matter()).orElseThrow().matter()).toList())).orElse(List.of());
    }

    /// Whoever acts comes in as the one who was invited.
    ///
    /// @return the mediation, or the refusals `mediation-unknown`, `mediation-interested`
    public Answer<PublicId> join(PublicId matter) {
        Optional<String> number = number();
        if (number.isEmpty()) return Answer.no(Refusal.of("mediation-unknown"));
        PersonId own = MatterDoor.subject().orElseThrow();
        return within.as(RULE, () -> {
            Optional<Guest> guest = guests.waiting(number.get()).stream().filter(one -> one.matter().equals(matter)).findFirst();
            Optional<Matter.Whole> whole = guest.flatMap(one -> rows.hold(one.matter()));
            if (whole.isEmpty()) return Answer.no(Refusal.of("mediation-unknown"));
            if (whole.get().find(own).isPresent()) return Answer.no(Refusal.of("mediation-interested", whole.get().find(own).get().name()));
            guests.joined(guest.get(), own, clock.instant());
            return Answer.yes(matter);
        });
    }

    /// The IIN or the BIN of whoever acts; nothing for staff, and for whoever has neither.
    private Optional<String> number() {
        if (!(Acting.now() instanceof Actor.Citizen citizen)) return Optional.empty();
        return known.people().find(citizen.subject()).map(person -> switch (person) {
            case Person.Natural natural -> natural.iin().digits();
            case Person.Organisation organisation -> organisation.bin().digits();
        });
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE; i++) code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return code.toString();
    }

    private static String grouped(String code) { return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8); }

    private static String digest(String code) { return Sha256.ofText("mediation guest\n" + code).toString(); }
}
