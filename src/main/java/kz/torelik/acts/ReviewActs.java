package kz.torelik.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.Grounds;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// The acts about complaints: what in them does not fit the case, the words that the house proposes, what they bring about.
@Component
class ReviewActs {

    private static final String CHANGED = "changed";
    /// What the investigative judge resolves is appealed and yet no decision on the merits (CrPC art. 107).
    private static final List<String> INVESTIGATIVE = List.of("resolution-sanction", "resolution-investigation", "resolution-extradition-custody", "resolution-extradition-arrest", "resolution-extradition-extension");
    /// With these the higher court decides a question in the place of the one below.
    private static final List<String> DECIDING = List.of("resolved", "new-decision");

    private final LawBook law;
    private final PenalReview penal;
    private final RepeatedAppeals repeated;

    ReviewActs(LawBook law, PenalReview penal, RepeatedAppeals repeated) {
        this.law = law;
        this.penal = penal;
        this.repeated = repeated;
    }

    /// What the disposition names and the case or the law does not have: `act-complaint-unknown`, `act-outcome-unknown`, `act-ground-unknown`, `act-petition-there`, `submission-nothing-contradicts`.
    Optional<Refusal> fault(CaseFile file, ReviewDisposition disposition) {
        CourtPapers.ActKind kind = law.papers().actKind(disposition.kind());
        if (kind.code().equals(RepeatedAppeals.SUBMISSION)) {
            Optional<Refusal> once = repeated.fault(file);
            if (once.isPresent()) return once;
        }
        if (kind.outcomes().stream().noneMatch(outcome -> outcome.code().equals(disposition.outcome()))) return Optional.of(Refusal.of("act-outcome-unknown", disposition.outcome()).under(kind.basis()));
        Optional<Refusal> awards = disposition instanceof ReviewDisposition.Resolution resolution ? ActTemplate.parties(file, resolution.awards()) : Optional.empty();
        if (awards.isPresent()) return awards;
        Optional<Refusal> instead = disposition instanceof ReviewDisposition.Resolution resolution ? notAgainst(file, kind, resolution).or(() -> isPenal(kind) ? penal.fault(file, kind, resolution) : instead(file, kind, resolution)) : Optional.empty();
        if (instead.isPresent()) return instead;
        Optional<Refusal> complaint = complaint(disposition).filter(number -> find(file, number).isEmpty()).map(number -> Refusal.of("act-complaint-unknown", number).under(kind.basis()));
        if (disposition instanceof ReviewDisposition.DemandedReturn && !file.complaints().isEmpty()) return Optional.of(Refusal.of("act-petition-there", file.complaints().getFirst().on()).under(kind.basis()));
        if (complaint.isPresent() || lists(disposition).isEmpty() || ground(file, disposition).isPresent()) return complaint;
        Grounds list = law.grounds(lists(disposition).getFirst());
        return Optional.of(Refusal.of("act-ground-unknown", disposition.ground(), list.title()).under(list.grounds().getFirst().basis()));
    }

    /// A kind that the law data name for a review of an offence or a crime.
    private static boolean isPenal(CourtPapers.ActKind kind) { return kind.bringsAbout() == CourtPapers.BringsAbout.RESOLUTION_ISSUED; }

    /// The lists in which the ground may stand: those of the outcome or of the kind, where the law data name them.
    private List<String> lists(ReviewDisposition disposition) {
        CourtPapers.ActKind kind = law.papers().actKind(disposition.kind());
        if (kind.bringsAbout() == null) return disposition.lists();
        List<String> own = kind.findOutcome(disposition.outcome()).map(CourtPapers.Outcome::grounds).orElse(List.of());
        return own.isEmpty() ? kind.grounds() : own;
    }

    /// The kind of the act that a review is about.
    private static Optional<CourtPapers.ActKind> contested(CaseFile file, LawBook law) { return file.origin().map(ReviewEvent.Origin::actKind).flatMap(law.papers()::findActKind); }

    /// The ruling below that decided a question by its outcome, so that the higher court can decide the same question; a decision on the merits and a return are none.
    static Optional<CourtPapers.ActKind> ruledBelow(CaseFile file, LawBook law) {
        return contested(file, law).filter(kind -> kind.bringsAbout() == CourtPapers.BringsAbout.DECISION_ISSUED && (kind.contested() != CourtPapers.Contested.APPEAL || INVESTIGATIVE.contains(kind.code())));
    }

    /// Some outcomes make no sense against some acts: nobody below had decided what a court of appeal ruled on an arbitral award.
    private Optional<Refusal> notAgainst(CaseFile file, CourtPapers.ActKind kind, ReviewDisposition.Resolution resolution) {
        return contested(file, law).filter(act -> kind.findOutcome(resolution.outcome()).filter(outcome -> !outcome.isOpenAgainst(act.code())).isPresent())
                .map(act -> Refusal.of("act-outcome-not-against", act.title()).under(kind.basis()));
    }

    /// Whoever cancels a ruling and decides its question says how (CPC art. 429 part 6); whoever changes it may say so.
    private Optional<Refusal> instead(CaseFile file, CourtPapers.ActKind kind, ReviewDisposition.Resolution resolution) {
        Optional<CourtPapers.ActKind> ruling = ruledBelow(file, law);
        ReviewDisposition.Resolution.Instead said = resolution.instead();
        boolean decides = DECIDING.contains(resolution.outcome());
        if (ruling.isEmpty() || !decides && !resolution.outcome().equals(CHANGED)) return said == null ? Optional.empty() : Optional.of(Refusal.of("act-instead-nothing").under(kind.basis()));
        if (said == null) return decides ? Optional.of(Refusal.of("act-instead-needed", ruling.get().title()).under(kind.basis())) : Optional.empty();
        boolean known = ruling.get().findOutcome(said.outcome(), file.claim().category()).isPresent() && (decides || !said.outcome().equals("refused"));
        return known ? Optional.empty() : Optional.of(Refusal.of("act-outcome-unknown", said.outcome()).under(kind.basis()));
    }

    private static Optional<Integer> complaint(ReviewDisposition disposition) {
        return switch (disposition) {
            case ReviewDisposition.Halting halting -> Optional.of(halting.complaint());
            case ReviewDisposition.ComplaintReturn returned -> Optional.of(returned.complaint());
            case ReviewDisposition.DemandedReturn _, ReviewDisposition.TakingOver _, ReviewDisposition.Submission _, ReviewDisposition.Resolution _ -> Optional.empty();
        };
    }

    /// The complaint that may still be left without movement or go back.
    private static Optional<ComplaintInFile> find(CaseFile file, int number) {
        return file.complaints().stream().filter(one -> one.number() == number && (one.isOpen() || one.isHalted())).findFirst();
    }

    Optional<Grounds.Ground> ground(CaseFile file, ReviewDisposition disposition) {
        Lasting.Days days = new Lasting.Days(file.filedOn(), file.filedOn());
        return lists(disposition).stream().flatMap(list -> law.grounds(list).find(disposition.ground(), days).stream()).findFirst();
    }

    /// The term to cure lies ahead (CPC art. 406 part 1), and what was announced is what is written (art. 423).
    Optional<Refusal> facts(CaseFile file, ReviewDisposition disposition, LocalDate today) {
        return switch (disposition) {
            case ReviewDisposition.Halting halting -> halting.until().isAfter(today) ? Optional.empty() : Optional.of(Refusal.of("act-until-past", halting.until()).under(law.papers().actKind(halting.kind()).basis()));
            case ReviewDisposition.Resolution resolution -> file.outcome().filter(announced -> !announced.equals(resolution.outcome()))
                    .map(announced -> Refusal.of("act-outcome-differs", announced, resolution.outcome()).under(isPenal(law.papers().actKind(resolution.kind())) ? law.papers().actKind(resolution.kind()).basis() : LegalBasis.of("cpc 423(2)")));
            case ReviewDisposition.ComplaintReturn _, ReviewDisposition.DemandedReturn _, ReviewDisposition.TakingOver _, ReviewDisposition.Submission _ -> Optional.empty();
        };
    }

    /// What the higher court considers: whose act, on whose complaint.
    List<Passage> described(CaseFile file, Wording words) {
        if (!(file.history().getFirst().event() instanceof ReviewEvent.ReviewOpened opened)) return List.of();
        List<Passage> passages = new ArrayList<>();
        String contested = opened.origin().actKind() == null ? "" : words.in(law.papers().actKind(opened.origin().actKind()).title());
        passages.add(words.paragraph("review.contested", words.in(law.courts().get(opened.origin().court()).title()), contested, opened.origin().number().toString()));
        for (ComplaintInFile one : file.complaints()) if (!one.state().equals(ComplaintInFile.RETURNED)) passages.add(words.paragraph("review.complaint", file.party(one.party()).subject().title(), one.on()));
        return passages;
    }

    List<Passage> reasoning(CaseFile file, ReviewDisposition disposition, Wording words, Grounding grounding) {
        List<Passage> passages = new ArrayList<>();
        if (disposition instanceof ReviewDisposition.Halting halting) passages.add(new Passage.Paragraph(halting.reasons()));
        ground(file, disposition).ifPresent(ground -> {
            passages.add(words.paragraph("ground", ground.basis(), ground.title()));
            grounding.words(ground.basis(), words).ifPresent(cited -> passages.add(words.paragraph("cited", ground.basis(), cited)));
        });
        if (disposition instanceof ReviewDisposition.Resolution resolution && resolution.leavesItUnchanged()) passages.add(words.paragraph("review.no-grounds", isPenal(law.papers().actKind(resolution.kind())) ? law.papers().actKind(resolution.kind()).basis() : LegalBasis.of(standing(resolution.kind()))));
        return passages;
    }

    /// The article by which no ground is found to touch the act.
    private static String standing(String kind) {
        return switch (kind) {
            case "resolution-cassation" -> "cpc 438(5)";
            case "resolution-supreme" -> "cpc 454-1(1)";
            default -> "cpc 427";
        };
    }

    List<Passage> details(CaseFile file, ReviewDisposition disposition, Wording words) {
        return switch (disposition) {
            case ReviewDisposition.Halting halting -> List.of(words.paragraph("review.cure", halting.until()));
            case ReviewDisposition.Resolution resolution -> {
                List<Passage> passages = new ArrayList<>(ActTemplate.awards(file, resolution.awards(), words));
                if (resolution.decides() && ruledBelow(file, law).isEmpty() && !isPenal(law.papers().actKind(resolution.kind()))) passages.addAll(ActTemplate.costs(resolution.costs(), words));
                if (resolution.instead() != null) passages.addAll(instead(file, resolution.instead(), words));
                if (resolution.penalty() != null) passages.addAll(penal.operative(file, resolution.penalty(), words));
                yield passages;
            }
            case ReviewDisposition.ComplaintReturn _, ReviewDisposition.DemandedReturn _, ReviewDisposition.TakingOver _, ReviewDisposition.Submission _ -> List.of();
        };
    }

    List<Passage> instead(CaseFile file, ReviewDisposition.Resolution.Instead said, Wording words) {
        List<Passage> passages = new ArrayList<>();
        ruledBelow(file, law).flatMap(kind -> kind.findOutcome(said.outcome())).ifPresent(outcome -> passages.add(new Passage.Paragraph(words.language() == Language.KK ? outcome.kk() : outcome.ru())));
        passages.addAll(ActTemplate.orders(said.orders()));
        return passages;
    }

    List<Happening> effects(CaseFile file, ActId act, ReviewDisposition disposition, LocalDate today) {
        ReviewEvent event = switch (disposition) {
            case ReviewDisposition.Halting(_, var complaint, var until, var reasons) -> new ReviewEvent.ComplaintHalted(act, complaint, party(file, complaint), until, reasons);
            case ReviewDisposition.ComplaintReturn(_, var complaint, var ground) -> new ReviewEvent.ComplaintReturned(act, complaint, party(file, complaint), ground);
            case ReviewDisposition.DemandedReturn(var ground) -> new ReviewEvent.DemandedCaseReturned(act, ground);
            case ReviewDisposition.TakingOver(var ground) -> new ReviewEvent.CaseTakenOver(act, ground);
            case ReviewDisposition.Submission(_, var ground) -> new ReviewEvent.SubmissionEntered(act, ground);
            case ReviewDisposition.Resolution(_, var outcome, var ground, _, _, var instead, var penalty) -> new ReviewEvent.ResolutionIssued(act, outcome, ground.isEmpty() ? null : ground,
                    penalty != null ? penalty.outcome() : instead == null || instead.outcome().isEmpty() ? null : instead.outcome());
        };
        return List.of(Happening.of(event, today));
    }

    private static int party(CaseFile file, int complaint) { return find(file, complaint).map(ComplaintInFile::party).orElseThrow(); }
}
