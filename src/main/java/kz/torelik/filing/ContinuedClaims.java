package kz.torelik.filing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.ContinuedClaim;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.TermEvent;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.Category;
import kz.torelik.law.Fees;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import kz.torelik.payments.DutyAnswer;
import kz.torelik.payments.DutyQuestion;
import kz.torelik.payments.StateDuty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The state duty of a claim that the person for whom it was brought goes on with after the prosecutor withdrew (CPC art. 106 part 2, APPC art. 31 part 6): hears the ruling that set the term, computes the duty as if the person had sued himself, and lets him pay it in his
/// cabinet; with the money the task of the court is done.
@Component
public class ContinuedClaims implements RiverListener {

    private final CaseFiles files;
    private final DutyOfPapers papers;
    private final StateDuty duty;
    private final LawBook law;
    private final CourtClock clock;

    ContinuedClaims(CaseFiles files, DutyOfPapers papers, LawBook law, CourtClock clock) {
        this.files = files;
        this.papers = papers;
        this.duty = new StateDuty(law);
        this.law = law;
        this.clock = clock;
    }

    @Override
    public String name() { return "continued-claims"; }

    @Override
    public boolean acts() { return true; }

    @Override
    public boolean concerns(ProceduralEvent event) { return event instanceof TermEvent.TermSet; }

    @Override
    public void hear(RecordedEvent recorded) {
        CaseFile file = files.get(recorded.caseId());
        if (!(recorded.event() instanceof TermEvent.TermSet set) || !ContinuedClaim.concerns(file, set)) return;
        DutyAnswer answer = duty(file, set.party());
        boolean known = file.duty().filter(settled -> settled.manner().equals(ContinuedClaim.ORDERED) || settled.manner().equals("paid")).isPresent();
        if (!known) files.record(file.id(), CaseFiles.ANY_VERSION, new Happening(new FilingEvent.DutySettled(ContinuedClaim.ORDERED, answer.sum(), Tenge.ZERO, null, answer.basis()), clock.today(), term(file, law))).orThrow();
        Party person = file.party(set.party());
        Optional<FiledDocument> request = ContinuedClaim.asked(file).map(motion -> motion.documents().getFirst()).filter(document -> document.signature() != null && document.signer() != null && document.signedAt() != null);
        if (person.person() != null && request.isPresent()) papers.claim(new PublicId(set.act().uuid()), file.id(), person.person().uuid(), set.party(), request.get(), answer, clock.instant().atOffset(ZoneOffset.UTC));
    }

    /// What is to be paid, and by which article.
    public record Owed(Tenge sum, LegalBasis basis) {}

    /// What the person has to pay for the claim today; nothing where the claim is free of the duty, or it is put off.
    public Optional<Owed> owed(CaseFile file, int plaintiff) {
        DutyAnswer answer = duty(file, plaintiff);
        return answer.state() == DutyAnswer.State.DUE ? Optional.of(new Owed(answer.sum(), answer.basis())) : Optional.empty();
    }

    private DutyAnswer duty(CaseFile file, int plaintiff) {
        Category category = law.categories().get(file.claim().category());
        List<String> objects = category.duty().isEmpty() ? List.of(file.claim().price().isPositive() ? "property-claim" : "non-property-claim") : List.of();
        List<String> freed = category.exemptBy() == null ? List.of() : List.of(category.exemptBy());
        return duty.compute(new DutyQuestion(CounterClaims.applicant(file.party(plaintiff).subject()), file.claim().procedure(), category.code(), file.claim().price(), objects, freed, 0, 0, false, clock.today()));
    }

    /// What may free the person of his own; what frees by the claim is known from its category.
    public List<Fees.Exemption> exemptions(CaseFile file, int plaintiff) {
        Fees.Applicant applicant = CounterClaims.applicant(file.party(plaintiff).subject());
        return law.fees().exemptions().stream().filter(one -> one.reach() == Fees.Reach.PERSON && one.applicants().contains(applicant) && one.isInForce(new Lasting.Days(clock.today(), clock.today()))).toList();
    }

    private static LegalBasis term(CaseFile file, LawBook law) { return law.prosecution().protecting(file.claim().procedure()).orElseThrow().term(); }

    /// The duty is paid, and what the court had asked for is done.
    static List<Happening> paid(CaseFile file, DutyOfPapers.Waiting waiting, Tenge paid, @Nullable String receipt, LocalDate day, LawBook law) {
        LegalBasis ordered = term(file, law);
        List<Happening> both = new ArrayList<>(List.of(new Happening(new FilingEvent.DutySettled("paid", waiting.duty(), paid, receipt, waiting.basis()), day, ordered)));
        ContinuedClaim.of(file).filter(claim -> !claim.isPaid()).ifPresent(claim -> both.add(new Happening(new TermEvent.TaskDone(claim.task().number(), claim.plaintiff(), List.of()), day, ordered)));
        return both;
    }
}
