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

    private final LawBook law;

    ReviewActs(LawBook law) { this.law = law; }

    /// What the disposition names and the case or the law does not have: `act-complaint-unknown`, `act-outcome-unknown`, `act-ground-unknown`.
    Optional<Refusal> fault(CaseFile file, ReviewDisposition disposition) {
        CourtPapers.ActKind kind = law.papers().actKind(disposition.kind());
        if (kind.outcomes().stream().noneMatch(outcome -> outcome.code().equals(disposition.outcome()))) return Optional.of(Refusal.of("act-outcome-unknown", disposition.outcome()).under(kind.basis()));
        Optional<Refusal> awards = disposition instanceof ReviewDisposition.Resolution resolution ? ActTemplate.parties(file, resolution.awards()) : Optional.empty();
        if (awards.isPresent()) return awards;
        Optional<Refusal> complaint = complaint(disposition).filter(number -> find(file, number).isEmpty()).map(number -> Refusal.of("act-complaint-unknown", number).under(kind.basis()));
        if (complaint.isPresent() || disposition.lists().isEmpty() || ground(file, disposition).isPresent()) return complaint;
        Grounds list = law.grounds(disposition.lists().getFirst());
        return Optional.of(Refusal.of("act-ground-unknown", disposition.ground(), list.title()).under(list.grounds().getFirst().basis()));
    }

    private static Optional<Integer> complaint(ReviewDisposition disposition) {
        return switch (disposition) {
            case ReviewDisposition.Halting halting -> Optional.of(halting.complaint());
            case ReviewDisposition.ComplaintReturn returned -> Optional.of(returned.complaint());
            case ReviewDisposition.TakingOver _, ReviewDisposition.Submission _, ReviewDisposition.Resolution _ -> Optional.empty();
        };
    }

    /// The complaint that may still be left without movement or go back.
    private static Optional<ComplaintInFile> find(CaseFile file, int number) {
        return file.complaints().stream().filter(one -> one.number() == number && (one.isOpen() || one.isHalted())).findFirst();
    }

    Optional<Grounds.Ground> ground(CaseFile file, ReviewDisposition disposition) {
        Lasting.Days days = new Lasting.Days(file.filedOn(), file.filedOn());
        return disposition.lists().stream().flatMap(list -> law.grounds(list).find(disposition.ground(), days).stream()).findFirst();
    }

    /// The term to cure lies ahead (CPC art. 406 part 1), and what was announced is what is written (art. 423).
    Optional<Refusal> facts(CaseFile file, ReviewDisposition disposition, LocalDate today) {
        return switch (disposition) {
            case ReviewDisposition.Halting halting -> halting.until().isAfter(today) ? Optional.empty() : Optional.of(Refusal.of("act-until-past", halting.until()).under("cpc 406(1)"));
            case ReviewDisposition.Resolution resolution -> file.outcome().filter(announced -> !announced.equals(resolution.outcome()))
                    .map(announced -> Refusal.of("act-outcome-differs", announced, resolution.outcome()).under("cpc 423(2)"));
            case ReviewDisposition.ComplaintReturn _, ReviewDisposition.TakingOver _, ReviewDisposition.Submission _ -> Optional.empty();
        };
    }

    /// What the higher court considers: whose act, on whose complaint.
    List<Passage> described(CaseFile file, Wording words) {
        if (!(file.history().getFirst().event() instanceof ReviewEvent.ReviewOpened opened)) return List.of();
        List<Passage> passages = new ArrayList<>();
        String contested = opened.origin().actKind() == null ? "" : words.in(law.papers().actKind(opened.origin().actKind()).title());
        passages.add(words.paragraph("review.contested", words.in(law.courts().get(opened.origin().court()).title()), contested, opened.origin().number().toString()));
        for (ReviewEvent.Complainant one : opened.complainants()) passages.add(words.paragraph("review.complaint", file.party(one.party()).subject().title(), one.on()));
        return passages;
    }

    List<Passage> reasoning(CaseFile file, ReviewDisposition disposition, Wording words, Grounding grounding) {
        List<Passage> passages = new ArrayList<>();
        if (disposition instanceof ReviewDisposition.Halting halting) passages.add(new Passage.Paragraph(halting.reasons()));
        ground(file, disposition).ifPresent(ground -> {
            passages.add(words.paragraph("ground", ground.basis(), ground.title()));
            grounding.words(ground.basis(), words).ifPresent(cited -> passages.add(words.paragraph("cited", ground.basis(), cited)));
        });
        if (disposition instanceof ReviewDisposition.Resolution resolution && resolution.leavesItUnchanged()) passages.add(words.paragraph("review.no-grounds", LegalBasis.of(standing(resolution.kind()))));
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
                if (resolution.decides()) passages.addAll(ActTemplate.costs(resolution.costs(), words));
                yield passages;
            }
            case ReviewDisposition.ComplaintReturn _, ReviewDisposition.TakingOver _, ReviewDisposition.Submission _ -> List.of();
        };
    }

    List<Happening> effects(CaseFile file, ActId act, ReviewDisposition disposition, LocalDate today) {
        ReviewEvent event = switch (disposition) {
            case ReviewDisposition.Halting(var complaint, var until, var reasons) -> new ReviewEvent.ComplaintHalted(act, complaint, party(file, complaint), until, reasons);
            case ReviewDisposition.ComplaintReturn(_, var complaint, var ground) -> new ReviewEvent.ComplaintReturned(act, complaint, party(file, complaint), ground);
            case ReviewDisposition.TakingOver(var ground) -> new ReviewEvent.CaseTakenOver(act, ground);
            case ReviewDisposition.Submission(var ground) -> new ReviewEvent.SubmissionEntered(act, ground);
            case ReviewDisposition.Resolution(_, var outcome, var ground, _, _) -> new ReviewEvent.ResolutionIssued(act, outcome, ground.isEmpty() ? null : ground);
        };
        return List.of(Happening.of(event, today));
    }

    private static int party(CaseFile file, int complaint) { return find(file, complaint).map(ComplaintInFile::party).orElseThrow(); }
}
