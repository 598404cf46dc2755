package kz.torelik.simulator.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.ManyCases;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Instances;
import kz.torelik.law.LawBook;

/// When a review is over its outcome comes back to every file below, and each of them goes on. What a court above sent back is opened anew, as the house itself does: in the first instance with the claim and the participants of the old file, or as
/// another review of the same act; the judges who took part are barred from it (CPC arts. 37, 451, 454; CrPC arts. 494, 497), and the old files and the new one name each other.
final class ComingBack {

    private static final long SECONDS_TO_OPEN = 60;

    private final LawBook law;
    private final RegisterNumbers numbers;
    private final EventMaker maker;
    private final SplittableRandom random;

    ComingBack(LawBook law, RegisterNumbers numbers, EventMaker maker, SplittableRandom random) {
        this.law = law;
        this.numbers = numbers;
        this.maker = maker;
        this.random = random;
    }

    /// @param command the newest of a case, which ends it if it is a review
    /// @return the files that go on, the one that was opened last
    List<Story> after(Story review, ManyCases.Command command) {
        if (review.below() == null) return List.of();
        for (Happening happening : command.happenings()) {
            if (happening.event() instanceof ReviewEvent.ResolutionIssued issued) return comeBack(review, issued.act(), issued.outcome(), command.at());
            if (happening.event() instanceof ReviewEvent.ComplaintReturned returned) return comeBack(review, returned.act(), Deciding.RETURNED, command.at());
            if (happening.event() instanceof ReviewEvent.DemandedCaseReturned returned) return comeBack(review, returned.act(), Deciding.RETURNED, command.at());
        }
        return List.of();
    }

    private List<Story> comeBack(Story review, ActId with, String ended, Instant at) {
        Optional<Story> opened = Deciding.heardAnew(review, ended).map(file -> open(file, review, ended, at));
        List<Story> on = new ArrayList<>(review.filesBelow());
        Story upper = review;
        for (Story file : on) {
            boolean untouched = ended.equals(Deciding.RETURNED) || ended.equals(Deciding.TO_CASSATION) && upper != review;
            ActId contested = untouched ? null : ((ReviewEvent.ReviewOpened) upper.opening()).origin().act();
            file.hear(new ReviewEvent.ReviewDecided(review.id(), review.opening().number(), Instances.way(review.procedure()), with, contested, ended, opened.map(Story::id).orElse(null), opened.map(one -> one.opening().number()).orElse(null), null), at);
            file.goesOn(true);
            if (file == review.below()) file.reviewedIn(review, ended);
            upper = file;
        }
        opened.ifPresent(one -> {
            sendUpAgain(one, at);
            on.add(one);
        });
        return on;
    }

    /// The files below a review that was opened once more hear that the papers went up again, and nothing happens in them until its outcome comes back.
    private static void sendUpAgain(Story opened, Instant at) {
        Story below = opened.below();
        if (below != null) below.reviewedIn(opened, "");
        for (Story file : opened.filesBelow()) {
            if (file == below || file.below() == null) file.hear(new ReviewEvent.CaseSentUp(Instances.way(opened.procedure()), opened.opening().claim().court(), opened.id(), opened.opening().number()), at);
            file.goesOn(false);
        }
    }

    /// @param again the file whose matter is considered once more
    /// @param review by which it was sent back, and `at` when
    private Story open(Story again, Story review, String outcome, Instant at) {
        Story.Setting was = again.setting();
        LocalDate day = LocalDate.ofInstant(at, CourtClock.COUNTRY);
        CaseNumber number = numbers.next(was.court().court().code(), was.procedure(), day);
        List<PersonId> barred = List.copyOf(Deciding.sat(review));
        Opening opening = switch (was.opening()) {
            case ReviewEvent.ReviewOpened opened -> new ReviewEvent.ReviewOpened(number, opened.origin(), opened.claim(), opened.parties(), opened.complainants(), line(again, review).judges(), barred, opened.documents());
            case ReviewEvent.CaseRemanded remanded -> remanded(again, remanded, number, barred);
            case FilingEvent.ClaimFiled filed -> remanded(again, filed, number, barred);
            case BodyEvent.MaterialsReceived received -> remanded(again, received, number, barred);
        };
        Story.Setting setting = new Story.Setting(was.law(), was.procedure(), opening, was.court(), was.people(), was.below(), was.reviewed());
        Story next = new Story(CaseId.of(new UUID(random.nextLong(), random.nextLong())), setting, at.plusSeconds(SECONDS_TO_OPEN), random.split(), maker);
        next.goesOnFrom(new Story.Again(again, review, outcome));
        return next;
    }

    /// How many judges sit when the case has been above already: more of them after the Supreme Court.
    private Instances.Review line(Story again, Story review) {
        return law.instances().get(Instances.way(again.procedure()), Reviewed.DECISION, again.category(), Instances.way(review.procedure()), false, Reviewed.isProtest(again.procedure()));
    }

    private static ReviewEvent.CaseRemanded remanded(Story again, Opening opening, CaseNumber number, List<PersonId> barred) {
        Claim was = opening.claim();
        Claim claim = new Claim(was.procedure(), was.category(), was.language(), was.price(), was.demands(), was.court(), was.jurisdiction(), was.nationalDraw(), was.seal(), opening.number().toString());
        return new ReviewEvent.CaseRemanded(number, new ReviewEvent.Origin(again.id(), opening.number(), was.court(), again.id(), null, null, null), claim, opening.parties(), barred, opening.documents());
    }
}
