package kz.torelik.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.casefile.AlikeCases;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Handover;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.Standing;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.casefile.events.PauseEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.courts.Candidate;
import kz.torelik.courts.Judges;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DrawId;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Sha256;
import kz.torelik.law.Category;
import kz.torelik.law.Court;
import kz.torelik.law.CourtKind;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.ledger.Ledger;
import kz.torelik.ledger.LedgerEntry;
import org.springframework.stereotype.Component;

/// Fixes the list of a draw: when the duty of a case is settled, when the materials of a body are registered, when a higher court gets a case for review, and when a recusal is granted. The list is committed to the ledger in the same
/// transaction as the event that says so; what is drawn from it comes later ([Drawing]).
@Component
class Committing implements RiverListener {

    private static final LegalBasis MEDIATED = LegalBasis.of("cpc 35(9)(3)");
    private static final Set<CourtKind> TERRITORIAL = Set.of(CourtKind.DISTRICT, CourtKind.CITY, CourtKind.INTER_DISTRICT);

    private final CaseFiles files;
    private final Judges judges;
    private final LawBook law;
    private final Workload workload;
    private final Draws draws;
    private final Ledger ledger;
    private final CourtClock clock;

    Committing(CaseFiles files, Judges judges, LawBook law, Workload workload, Draws draws, Ledger ledger, CourtClock clock) {
        this.files = files;
        this.judges = judges;
        this.law = law;
        this.workload = workload;
        this.draws = draws;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String name() { return "draw-commitment"; }

    @Override
    public boolean acts() { return true; }

    @Override
    public boolean concerns(ProceduralEvent event) { return event instanceof FilingEvent.DutySettled || event instanceof BodyEvent.MaterialsReceived || event instanceof ReviewEvent.ReviewOpened || event instanceof ReviewEvent.SubmissionEntered || event instanceof AllocationEvent.RecusalDecided || event instanceof MatterEvent.MediationEnded || event instanceof AllocationEvent.JurisdictionAsked || event instanceof AllocationEvent.JurisdictionDetermined || isTransfer(event); }

    private static boolean isTransfer(ProceduralEvent event) { return event instanceof MatterEvent.MatterRuled ruled && ruled.handsOver(); }

    @Override
    public void hear(RecordedEvent recorded) {
        switch (recorded.event()) {
            case BodyEvent.MaterialsReceived _ -> commit(files.get(recorded.caseId()));
            case FilingEvent.DutySettled _ -> commit(files.get(recorded.caseId()));
            // where the chair of the court studies a petition first, the draw waits for his submission (CAO art. 848)
            case ReviewEvent.ReviewOpened _, ReviewEvent.SubmissionEntered _ -> drawn(files.get(recorded.caseId()));
            case AllocationEvent.JurisdictionAsked asked -> move(files.get(recorded.caseId()), asked.above());
            case AllocationEvent.JurisdictionDetermined determined -> commit(move(files.get(recorded.caseId()), determined.court()));
            case AllocationEvent.RecusalDecided decided when decided.granted() -> commit(files.get(recorded.caseId()));
            case MatterEvent.MediationEnded ended when ended.outcome().equals(MatterEvent.OTHER_JUDGE) -> replace(files.get(recorded.caseId()));
            case ProceduralEvent event when isTransfer(event) -> commit(files.get(recorded.caseId()));
            case ProceduralEvent _ -> {}
        }
    }

    private void drawn(CaseFile file) {
        Standing standing = Standing.of(file, law, clock.today());
        if (standing.procedure().steps(standing.stage()).stream().anyMatch(step -> step.event().event().equals("draw-committed"))) commit(file);
    }

    private CaseFile move(CaseFile file, CourtCode court) {
        return file.seat().equals(court) ? file : files.record(file.id(), CaseFiles.ANY_VERSION, new Happening(new AllocationEvent.CaseMoved(court), clock.today(), LegalBasis.of("cpc 34(4)"))).orThrow();
    }

    /// The court whose judges are drawn from: the one of the claim, the one that a court above determined after recusals (arts. 34, 42), or the one above to which the case went as one of many alike (CPC arts. 27-1, 27-2).
    private Court court(CaseFile file) {
        Optional<CourtCode> determined = Handover.court(file);
        if (determined.isPresent()) return law.courts().get(determined.get());
        Court court = law.courts().get(file.claim().court());
        if (AlikeCases.transfer(file).isEmpty()) return court;
        if (AlikeCases.isTakenByCassation(file)) return law.courts().ofKind(CourtKind.CASSATION_CIVIL).getFirst();
        return law.courts().inRegion(court.code().region()).stream().filter(one -> one.kind() == CourtKind.REGIONAL).findFirst().orElse(court);
    }

    /// A case that went to a court above is not drawn over the country any more.
    private static boolean isNational(CaseFile file) { return file.claim().nationalDraw() && AlikeCases.transfer(file).isEmpty() && Handover.court(file).isEmpty(); }

    /// The judge mediated himself, the parties did not agree and do not want him to go on (CPC art. 35 part 9 point 3): he goes by the rule, and the draw is repeated.
    private void replace(CaseFile file) {
        String reasons = file.history().reversed().stream().map(RecordedEvent::event).filter(PauseEvent.ProceedingsResumed.class::isInstance).map(event -> ((PauseEvent.ProceedingsResumed) event).reasons()).findFirst().orElse("");
        file.judge().ifPresent(judge -> files.record(file.id(), CaseFiles.ANY_VERSION, new Happening(new AllocationEvent.RecusalDecided(judge.person(), true, reasons), clock.today(), MEDIATED)).orThrow());
    }

    /// Makes and commits the list; when nobody can take part the case waits and is tried again.
    void commit(CaseFile file) {
        int attempt = draws.attempts(file.id()) + 1;
        int seats = (file.history().getFirst().event() instanceof ReviewEvent.ReviewOpened review ? review.judges() : law.procedure(file.claim().procedure()).seats()) - file.seated();
        if (file.isBenchFull() || seats < 1 || draws.isCommitted(file.id()) || Handover.asked(file).isPresent()) return;
        LocalDate day = clock.today();
        Eligibility.Field field = field(file, day);
        if (field.judges().size() < seats) {
            draws.await(file.id(), attempt);
            impossible(file, field, seats).ifPresent(basis -> files.record(file.id(), CaseFiles.ANY_VERSION, new Happening(new AllocationEvent.BenchImpossible(file.seat(), field.excluded().size()), day, basis)).orThrow());
            return;
        }
        Sha256 claim = file.documents().isEmpty() ? Sha256.ofText(file.number().toString()) : file.documents().getFirst().document().sha256();
        DrawInput input = new DrawInput(DrawId.random(), file.number().toString(), claim, attempt, file.claim().procedure(), file.claim().category(), file.language().tag(),
                isNational(file) ? DrawInput.NATIONAL : court(file).code().digits(), day.toString(), seats, field.judges(), field.excluded());
        draws.commit(file.id(), input, ledger.append(LedgerEntry.drawInput(input.draw(), input.sha256())).leafHash());
        draws.awaitNoMore(file.id());
        files.record(file.id(), CaseFiles.ANY_VERSION, Happening.of(new AllocationEvent.DrawCommitted(input.draw(), input.sha256(), input.judges().size()), day)).orThrow();
    }

    /// The article when recusals, or those who took part before (CPC art. 37), left too few judges, and nobody who is only away would make them enough; not every procedure knows what follows then. In an appeal a court above names another court (art. 42 part 3); the
    /// cassation court has no other beside it: its own other judges consider the case (part 2), and it waits for one.
    private Optional<LegalBasis> impossible(CaseFile file, Eligibility.Field field, int seats) {
        long away = field.excluded().stream().filter(one -> one.code().equals("absent")).count();
        if (file.recused().isEmpty() && file.barred().isEmpty() || isNational(file) || field.judges().size() + away >= seats || Handover.isDue(file)) return Optional.empty();
        return law.procedure(file.claim().procedure()).stage(file.stage()).may().stream().filter(step -> step.event().event().equals("bench-impossible")).map(Procedure.Step::basis).findFirst();
    }

    private Eligibility.Field field(CaseFile file, LocalDate day) {
        Category category = law.categories().get(file.claim().category());
        List<Candidate> candidates = candidates(file, category, day);
        Set<PersonId> persons = candidates.stream().map(candidate -> candidate.judge().person()).collect(Collectors.toSet());
        Set<Iin> participants = file.parties().stream().map(Party::subject).filter(Party.Subject.Natural.class::isInstance).map(Party.Subject.Natural.class::cast)
                .map(Party.Subject.Natural::iin).filter(Objects::nonNull).collect(Collectors.toSet());
        return Eligibility.of(candidates, day, new Eligibility.Kept(file.recused(), file.barred(), participants, persons.stream().filter(file::isSeated).collect(Collectors.toSet()), workload.reasons(file.filedOn(), day)), workload.of(persons));
    }

    private List<Candidate> candidates(CaseFile file, Category category, LocalDate day) {
        Court court = court(file);
        if (!isNational(file)) return judges.listEligibleFor(court.code(), category, file.language(), day);
        if (court.kind().isTerritorial()) return judges.listEligibleFor(TERRITORIAL, category, file.language(), day);
        return judges.listEligibleFor(court.kind(), category, file.language(), day);
    }
}
