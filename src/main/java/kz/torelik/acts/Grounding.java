package kz.torelik.acts;

import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.CitedWords;
import kz.torelik.law.Fees;
import kz.torelik.law.Grounds;
import kz.torelik.law.Happening;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// The grounds of the law behind a disposition, and the duty that goes back with it.
@Component
class Grounding {

    private final LawBook law;
    private final CourtClock clock;

    Grounding(LawBook law, CourtClock clock) {
        this.law = law;
        this.clock = clock;
    }

    /// A ground with the list in which it stands.
    record Found(Grounds list, Grounds.Ground ground) {}

    /// The ground as it is in force for the case today.
    Optional<Found> find(CaseFile file, Disposition.Grounded disposition) {
        for (String id : lists(disposition)) {
            Grounds list = law.grounds(id);
            Optional<Grounds.Ground> ground = list.find(disposition.ground(), days(file));
            if (ground.isPresent()) return Optional.of(new Found(list, ground.get()));
        }
        return Optional.empty();
    }

    /// @return the ground, or `act-ground-unknown` with the article of the closed list
    Answer<Found> get(CaseFile file, Disposition.Grounded disposition) {
        return find(file, disposition).<Answer<Found>>map(Answer::yes).orElseGet(() -> {
            Grounds list = law.grounds(lists(disposition).getFirst());
            return Answer.no(Refusal.of("act-ground-unknown", disposition.ground(), list.title()).under(list.grounds().getFirst().basis()));
        });
    }

    private List<String> lists(Disposition.Grounded disposition) {
        return disposition instanceof Disposition.OnGround(var kind, _) ? law.papers().actKind(kind).grounds() : disposition.lists();
    }

    private Lasting.Days days(CaseFile file) { return new Lasting.Days(file.filedOn(), clock.today()); }

    /// The words of the law, on one line, without the sign that ends a point.
    Optional<String> words(LegalBasis basis, Wording wording) {
        return law.citedWords().find(basis).map(CitedWords.Cited::words).map(words -> words.in(wording.language()).replaceAll("\\s*\\n\\s*", " ").strip().replaceAll("[;.]$", ""))
                .filter(words -> !words.isBlank());
    }

    /// The state duty that goes back.
    record Refund(Tenge amount, LegalBasis basis) {}

    /// @param event the word of the event that the act brings about
    Optional<Refund> refund(CaseFile file, String event, String ground) {
        return file.duty().filter(duty -> duty.manner().equals("paid") && duty.paid().isPositive())
                .flatMap(duty -> law.fees().findRefund(new Happening(event, ground), file.claim().procedure(), days(file)).filter(refund -> refund.share() > 0)
                        .map(refund -> new Refund(share(duty.paid(), refund), refund.basis())));
    }

    private static Tenge share(Tenge paid, Fees.Refund refund) { return paid.times(java.math.BigDecimal.valueOf(refund.share(), 2)); }
}
