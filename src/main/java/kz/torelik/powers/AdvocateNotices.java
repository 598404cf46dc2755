package kz.torelik.powers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.database.Acting;
import kz.torelik.documents.Document;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.identity.Members;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notices of representation (қорғау (өкілдік ету) туралы жазбаша хабарлама; until 2019 the order, ордер): an advocate acts in one case by his certificate and such a notice, in everything that needs no
/// listed power; for what art. 60 part 1 lists he needs a power of attorney besides (CPC arts. 58 part 3, 61 part 3). An office issues it under the next number of its book, and its head signs; an
/// advocate who works alone issues and signs his own. It becomes valid with the signature ([GivingPowers#give]).
@Component
public class AdvocateNotices {

    private static final String ADVOCATE = "advocate:";

    private final PowerRows rows;
    private final People people;
    private final Members members;
    private final PowerPapers papers;
    private final CourtClock clock;

    AdvocateNotices(PowerRows rows, People people, Members members, PowerPapers papers, CourtClock clock) {
        this.rows = rows;
        this.people = people;
        this.members = members;
        this.papers = papers;
        this.clock = clock;
    }

    /// Whether the person of this thread may issue notices: an advocate for himself, or the head of an office.
    @Transactional(readOnly = true)
    public boolean mayIssue() {
        if (!(Acting.now() instanceof Actor.Citizen citizen)) return false;
        return citizen.organisation() == null ? people.find(citizen.person()).filter(AdvocateNotices::isAdvocate).isPresent() : members.isHead();
    }

    /// Sets a notice to be read and signed.
    ///
    /// @param advocate the IIN of the advocate; empty for whoever issues his own
    /// @param client the IIN or BIN of who is represented
    /// @param typed the number of the case
    /// @return the refusals `notice-not-yours`, `notice-not-advocate`, `notice-no-case`, `power-nobody`, `power-to-oneself`, `power-over`
    @Transactional
    public Answer<PowerOfAttorney> prepare(String advocate, String client, String typed, LocalDate until, Language language) {
        Actor.Citizen issuer = citizen();
        if (!mayIssue()) return Answer.no(Refusal.of("notice-not-yours"));
        Optional<Person.Natural> representative = issuer.organisation() == null ? people.find(issuer.person()).map(Person.Natural.class::cast) : member(advocate);
        if (representative.isEmpty() || !isAdvocate(representative.get())) return Answer.no(Refusal.of("notice-not-advocate").under("cpc 61(3)"));
        Optional<CaseNumber> of = CaseNumber.find(typed);
        if (of.isEmpty()) return Answer.no(Refusal.of("notice-no-case", typed));
        Optional<? extends Person> principal = people.findByNumber(client);
        if (principal.isEmpty()) return Answer.no(Refusal.of("power-nobody", client));
        if (principal.get().id().equals(representative.get().id())) return Answer.no(Refusal.of("power-to-oneself"));
        if (until.isBefore(clock.today())) return Answer.no(Refusal.of("power-over", until));
        Person office = people.find(issuer.subject()).orElseThrow();
        int year = clock.today().getYear();
        String number = rows.nextNotice(office.id(), year) + "/" + year;
        PublicId id = PublicId.random();
        var notice = new PowerOfAttorney.Origin.Notice(number, office.id(), office.title(), of.get());
        Document document = papers.set(id, sheet(notice, representative.get(), principal.get(), until, language));
        PowerOfAttorney power = new PowerOfAttorney(id, principal.get().id(), representative.get().id(), List.of(), until, "prepared", document.id(), null, null, notice);
        rows.add(power, issuer.person(), clock.instant());
        return Answer.yes(power);
    }

    /// Somebody who acts for the office of this thread.
    private Optional<Person.Natural> member(String iin) {
        Optional<Person.Natural> found = Iin.parse(iin) instanceof Answer.Yes<Iin>(Iin number) ? people.find(number) : Optional.empty();
        return found.filter(person -> members.list().stream().anyMatch(member -> member.person().equals(person.id())));
    }

    private static boolean isAdvocate(Person person) { return person instanceof Person.Natural natural && natural.profession() != null && natural.profession().startsWith(ADVOCATE); }

    private Sheet sheet(PowerOfAttorney.Origin.Notice notice, Person.Natural advocate, Person client, LocalDate until, Language language) {
        List<Block> blocks = new ArrayList<>();
        String title = papers.say(language, "powers.notice.title", notice.number());
        String licence = String.valueOf(advocate.profession()).substring(ADVOCATE.length());
        blocks.add(Block.title(title));
        blocks.add(Block.paragraph(papers.say(language, "powers.notice.issued", notice.issuerName())));
        blocks.add(Block.paragraph(papers.say(language, "powers.notice.acts", advocate.title(), PowerPapers.number(advocate), licence, client.title(), PowerPapers.number(client), notice.of())));
        blocks.add(Block.paragraph(papers.say(language, "powers.notice.scope")));
        blocks.add(Block.paragraph(papers.say(language, "powers.notice.until", until)));
        blocks.add(Block.paragraph(papers.say(language, "powers.notice.signed", clock.today())));
        return Sheet.act(language, title, Foot.of(title), blocks);
    }

    private static Actor.Citizen citizen() {
        if (Acting.now() instanceof Actor.Citizen citizen) return citizen;
        throw new Refused(Refusal.of("sign-in-first"));
    }
}
