package kz.torelik.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// Carries a ruling on joinder or severance into the other case, so that the link stands in both (CPC art. 167): the joined case ends in its own file and brings what is demanded and filed there and its participants along, the
/// severed claim gets a number and a file of its own and stays with its judge. What two judges say about a joinder stands in both cases.
@Component
class Linking implements RiverListener {

    private static final LegalBasis JOINT = LegalBasis.of("cpc 167(3)");
    private static final LegalBasis SEVERED = LegalBasis.of("cpc 167(1)");

    private final CaseFiles files;
    private final LawBook law;
    private final CourtClock clock;

    Linking(CaseFiles files, LawBook law, CourtClock clock) {
        this.files = files;
        this.law = law;
        this.clock = clock;
    }

    @Override
    public String name() { return "linking"; }

    @Override
    public boolean acts() { return true; }

    @Override
    public boolean concerns(ProceduralEvent event) { return event instanceof PartyEvent.CaseJoined || event instanceof PartyEvent.ClaimSevered || event instanceof PartyEvent.JoinderAsked || event instanceof PartyEvent.JoinderAnswered; }

    @Override
    public void hear(RecordedEvent recorded) {
        switch (recorded.event()) {
            case PartyEvent.CaseJoined joined -> join(files.get(recorded.caseId()), joined);
            case PartyEvent.ClaimSevered severed -> sever(files.get(recorded.caseId()), severed);
            case PartyEvent.JoinderAsked asked when asked.host().equals(recorded.caseId()) -> say(files.get(asked.later()), asked);
            case PartyEvent.JoinderAnswered answered when answered.later().equals(recorded.caseId()) -> say(files.get(answered.host()), answered);
            case ProceduralEvent _ -> {}
        }
    }

    /// What came too late, because the case is decided or joined elsewhere meanwhile, is told to nobody.
    private void say(CaseFile other, PartyEvent said) {
        if (!law.procedure(other.claim().procedure()).stage(other.stage()).ended()) files.record(other.id(), CaseFiles.ANY_VERSION, Happening.of(said, clock.today()));
    }

    private void join(CaseFile host, PartyEvent.CaseJoined joined) {
        CaseFile other = files.get(joined.other());
        if (other.links().stream().noneMatch(link -> link.other().equals(host.id()))) {
            other = files.record(other.id(), CaseFiles.ANY_VERSION, new Happening(new PartyEvent.JoinedTo(host.id(), host.number()), clock.today(), JOINT)).orThrow();
        }
        if (host.joined().stream().noneMatch(one -> one.other().equals(joined.other()))) files.record(host.id(), CaseFiles.ANY_VERSION, brought(host, other, joined)).orThrow();
    }

    /// What is demanded there, what was filed there, and whoever takes part there and not yet here, with those who act for him.
    private List<Happening> brought(CaseFile host, CaseFile other, PartyEvent.CaseJoined joined) {
        LocalDate day = clock.today();
        List<Happening> brought = new ArrayList<>();
        brought.add(new Happening(new PartyEvent.MaterialsJoined(other.id(), other.number(), other.claim().demands(), other.claim().price(), other.documents().stream().map(CaseFile.InFile::document).toList()), day, JOINT));
        Map<Integer, Integer> numbers = new HashMap<>();
        int next = host.nextParty();
        for (Party party : other.parties()) {
            Integer principal = party.actsFor() == null ? null : numbers.get(party.actsFor());
            if (party.actsFor() != null && principal == null || party.actsFor() == null && isThere(host, party)) continue;
            numbers.put(party.number(), next);
            brought.add(new Happening(new PartyEvent.PartyEntered(renumbered(party, next++, principal), "joined", joined.act()), day, JOINT));
        }
        return brought;
    }

    private static boolean isThere(CaseFile host, Party party) {
        return host.parties(party.role()).stream().anyMatch(one -> one.actsFor() == null && (party.person() != null ? party.person().equals(one.person()) : party.subject().equals(one.subject())));
    }

    private void sever(CaseFile from, PartyEvent.ClaimSevered severed) {
        if (files.find(severed.other()).isPresent()) return;
        if (severed.joined() != null) {
            apart(from, files.get(severed.joined()), severed);
            return;
        }
        CaseFile.AssignedJudge judge = from.judge().orElseThrow();
        Claim whole = from.claim();
        CourtCode court = whole.court();
        CaseNumber number = files.nextNumber(court, law.procedure(whole.procedure()).numberKind());
        Claim part = new Claim(whole.procedure(), whole.category(), from.language(), severed.price(), severed.demands(), court, whole.jurisdiction(), whole.nationalDraw(), whole.seal(), from.number().toString(),
                whole.children(), whole.votingDay(), whole.resultsDay(), whole.forOthers());
        FilingEvent.ClaimFiled opening = (FilingEvent.ClaimFiled) from.history().getFirst().event();
        LocalDate day = clock.today();
        FilingEvent.ClaimFiled filed = new FilingEvent.ClaimFiled(number, opening.ticket(), clock.instant(), part, parties(from, severed.defendants()), opening.documents());
        files.open(severed.other(), List.of(Happening.of(filed, day),
                new Happening(new PartyEvent.SeveredFrom(from.id(), from.number(), judge.person(), judge.name(), judge.court(), judge.secretary()), day, SEVERED))).orThrow();
    }

    /// A joined case is considered apart again: in a file of its own, by the judge who had taken it (art. 35 part 8), with its own participants, who leave this case when they came with that one.
    private void apart(CaseFile from, CaseFile joined, PartyEvent.ClaimSevered severed) {
        CaseFile.AssignedJudge judge = from.judge().orElseThrow();
        Claim was = joined.claim();
        LocalDate day = clock.today();
        Claim claim = new Claim(was.procedure(), was.category(), from.language(), severed.price(), severed.demands(), was.court(), was.jurisdiction(), was.nationalDraw(), was.seal(), joined.number().toString(),
                was.children(), was.votingDay(), was.resultsDay(), was.forOthers());
        CaseNumber number = files.nextNumber(was.court(), law.procedure(was.procedure()).numberKind());
        FilingEvent.ClaimFiled opening = (FilingEvent.ClaimFiled) joined.history().getFirst().event();
        FilingEvent.ClaimFiled filed = new FilingEvent.ClaimFiled(number, opening.ticket(), clock.instant(), claim, joined.parties(), opening.documents());
        files.open(severed.other(), List.of(Happening.of(filed, day),
                new Happening(new PartyEvent.SeveredFrom(from.id(), from.number(), judge.person(), judge.name(), judge.court(), judge.secretary()), day, SEVERED))).orThrow();
        List<Happening> leave = from.parties().stream().filter(party -> from.mannerOf(party.number()).filter("joined"::equals).isPresent() && isThere(joined, party, from))
                .map(party -> new Happening(new PartyEvent.PartyLeft(party.number(), "severed", severed.act()), day, SEVERED)).toList();
        if (!leave.isEmpty()) files.record(from.id(), CaseFiles.ANY_VERSION, leave).orThrow();
    }

    /// Whether he takes part in the joined case, or acts for one who does.
    private static boolean isThere(CaseFile joined, Party party, CaseFile from) { return isThere(joined, party.actsFor() == null ? party : from.party(party.actsFor())); }

    /// The plaintiffs, the defendants whom the severed demands are directed at, and who acts for them, numbered anew.
    private static List<Party> parties(CaseFile from, List<Integer> defendants) {
        List<Party> chosen = from.parties().stream().filter(party -> party.actsFor() == null && (party.asks() || defendants.contains(party.number()))).toList();
        List<Party> numbered = new ArrayList<>();
        for (Party party : chosen) numbered.add(renumbered(party, numbered.size() + 1, null));
        for (Party party : from.parties()) {
            int principal = chosen.stream().map(Party::number).toList().indexOf(Objects.requireNonNullElse(party.actsFor(), 0)) + 1;
            if (principal > 0) numbered.add(renumbered(party, numbered.size() + 1, principal));
        }
        return numbered;
    }

    private static Party renumbered(Party party, int number, @org.jspecify.annotations.Nullable Integer actsFor) {
        return new Party(number, party.role(), party.person(), party.subject(), party.address(), party.kato(), party.phone(), party.email(), actsFor);
    }
}
