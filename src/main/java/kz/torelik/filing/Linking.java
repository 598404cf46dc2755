package kz.torelik.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/// Carries a ruling on joinder or severance into the other case, so that the link stands in both (CPC art. 167): the joined case ends in its own file, the
/// severed claim gets a number and a file of its own and stays with its judge.
@Component
class Linking implements RiverListener {

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
    public boolean concerns(ProceduralEvent event) { return event instanceof PartyEvent.CaseJoined || event instanceof PartyEvent.ClaimSevered; }

    @Override
    public void hear(RecordedEvent recorded) {
        switch (recorded.event()) {
            case PartyEvent.CaseJoined joined -> join(files.get(recorded.caseId()), joined);
            case PartyEvent.ClaimSevered severed -> sever(files.get(recorded.caseId()), severed);
            case ProceduralEvent _ -> {}
        }
    }

    private void join(CaseFile host, PartyEvent.CaseJoined joined) {
        CaseFile other = files.get(joined.other());
        if (other.links().stream().anyMatch(link -> link.other().equals(host.id()))) return;
        files.record(other.id(), CaseFiles.ANY_VERSION, new Happening(new PartyEvent.JoinedTo(host.id(), host.number()), clock.today(), LegalBasis.of("cpc 167(3)"))).orThrow();
    }

    private void sever(CaseFile from, PartyEvent.ClaimSevered severed) {
        if (files.find(severed.other()).isPresent()) return;
        CaseFile.AssignedJudge judge = from.judge().orElseThrow();
        Claim whole = from.claim();
        CourtCode court = whole.court();
        CaseNumber number = files.nextNumber(court, law.procedure(whole.procedure()).numberKind());
        Claim part = new Claim(whole.procedure(), whole.category(), from.language(), severed.price(), severed.demands(), court, whole.jurisdiction(), whole.nationalDraw(), whole.seal(), from.number().toString());
        FilingEvent.ClaimFiled opening = (FilingEvent.ClaimFiled) from.history().getFirst().event();
        LocalDate day = clock.today();
        FilingEvent.ClaimFiled filed = new FilingEvent.ClaimFiled(number, opening.ticket(), clock.instant(), part, parties(from, severed.defendants()), opening.documents());
        files.open(severed.other(), List.of(Happening.of(filed, day),
                new Happening(new PartyEvent.SeveredFrom(from.id(), from.number(), judge.person(), judge.name(), judge.court(), judge.secretary()), day, LegalBasis.of("cpc 167(1)")))).orThrow();
    }

    /// The plaintiffs, the defendants whom the severed demands are directed at, and who acts for them, numbered anew.
    private static List<Party> parties(CaseFile from, List<Integer> defendants) {
        List<Party> chosen = from.parties().stream().filter(party -> party.actsFor() == null && (party.role().equals("plaintiff") || defendants.contains(party.number()))).toList();
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
