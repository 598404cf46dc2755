package kz.torelik.instances;

import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.ReviewInFile;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.CourtKind;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The chair of the cassation court demands the case of an offence on his own initiative, to study whether to bring a submission (CAO art. 848 parts 1, 2). He names it by its number, as he reads it in a published act: the case itself he sees when it has come.
@Component
public class DemandingCases {

    private static final Actor.Rule RULE = new Actor.Rule("demanding-cases");
    private static final String CASSATION = "cassation";
    private static final String STUDIED = "cassation-offence-submission";
    private static final String RETURNED = "returned";
    private static final String BASIS = "cao 848(2)";

    private final CaseFiles files;
    private final Higher higher;
    private final LawBook law;
    private final ActingWithin rules;
    private final CourtClock clock;

    DemandingCases(CaseFiles files, Higher higher, LawBook law, ActingWithin rules, CourtClock clock) {
        this.files = files;
        this.higher = higher;
        this.law = law;
        this.rules = rules;
        this.clock = clock;
    }

    /// Whether somebody is the chair who may demand cases.
    public boolean mayDemand(Actor actor) { return actor instanceof Actor.Staff staff && staff.function() == Function.CHAIR && law.courts().get(staff.court()).kind() == CourtKind.CASSATION_ADMINISTRATIVE; }

    /// The case comes to his court, where he studies it.
    ///
    /// @param number of the case in the court of the first instance or of its review in the court of appeal
    /// @return the number under which it comes, or a refusal: `demand-not-by-you`, `case-not-found`, `demand-not-an-offence`, `demand-not-in-force`, `demand-there`, `demand-reviewed`
    @Transactional
    public Answer<CaseNumber> demand(CaseNumber number) {
        if (!(Acting.now() instanceof Actor.Staff chair) || !mayDemand(chair)) return Answer.no(Refusal.of("demand-not-by-you").under("cao 848(1)"));
        return rules.as(RULE, () -> files.find(number).map(found -> demand(last(found), chair)).orElseGet(() -> Answer.no(Refusal.of("case-not-found"))));
    }

    private Answer<CaseNumber> demand(CaseFile file, Actor.Staff chair) {
        if (!law.instances().get(CASSATION, "", file.claim().category(), null, false, false).file().equals(STUDIED)) return Answer.no(Refusal.of("demand-not-an-offence").under("cao 848(1)"));
        Optional<ReviewInFile> before = file.reviews().stream().filter(review -> review.kind().equals(CASSATION) && !RETURNED.equals(review.outcome())).findFirst();
        if (before.isPresent()) return Answer.no(Refusal.of(before.get().outcome() == null ? "demand-there" : "demand-reviewed", before.get().number()).under(BASIS));
        if (higher.contested(file, CASSATION).filter(act -> act.inForceFrom() != null && !file.isCancelled(act.id())).isEmpty()) return Answer.no(Refusal.of("demand-not-in-force", file.number()).under("cao 848(5)"));
        ReviewEvent.CaseSentUp sent = higher.sent(file, CASSATION, null);
        return files.record(file.id(), CaseFiles.ANY_VERSION, Happening.of(new ReviewEvent.CaseDemanded(chair.court(), chair.person()), clock.today()), Happening.of(sent, clock.today())).map(_ -> sent.number());
    }

    /// The file whose act is in force: that of the appeal where there was one.
    private CaseFile last(CaseFile file) {
        return file.reviews().reversed().stream().filter(review -> review.kind().equals("appeal") && review.outcome() != null && !review.outcome().equals(RETURNED)).findFirst().map(review -> files.get(review.id())).orElse(file);
    }
}
