package kz.torelik.simulator;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import kz.torelik.allocation.Draws;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.River;
import kz.torelik.database.Acting;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.deadlines.Expiring;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Submission;
import kz.torelik.filing.Submissions;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refused;
import kz.torelik.kernel.SubmissionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Makes the cases of the demonstration country through the doors that people use, each step on its day in the past. It goes on where it was cut
/// off, and makes nothing twice.
final class MakingCases {

    private static final Logger LOG = LoggerFactory.getLogger(MakingCases.class);
    private static final Actor.Rule RULE = new Actor.Rule("demonstration-country");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_STEPS = 40;
    /// The bank and the others start beside the house: what found nobody there is tried again.
    private static final int ROUNDS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Stories stories;
    private final Telling telling;
    private final Cast cast;
    private final CitizenHand citizens;
    private final LivingCase living;
    private final House house;
    private final CourtClock clock;

    /// Where the cases and the progress of the stories are.
    record House(CaseFiles files, Submissions submissions, Deadlines deadlines, Expiring expiring, River river, Draws draws, Progress progress) {}

    MakingCases(Stories stories, Telling telling, Cast cast, CitizenHand citizens, LivingCase living, House house, CourtClock clock) {
        this.stories = stories;
        this.telling = telling;
        this.cast = cast;
        this.citizens = citizens;
        this.living = living;
        this.house = house;
        this.clock = clock;
    }

    /// Tells all stories that are not told yet, the oldest first.
    /// @return how many cases stand where they should
    int makeAll() {
        long begun = System.nanoTime();
        int made = 0;
        for (int round = 0; round < ROUNDS && made < stories.cases().size() && !Thread.currentThread().isInterrupted(); round++) {
            if (round > 0) LockSupport.parkNanos(PAUSE.toNanos());
            made = makeOnce();
        }
        if (!Thread.currentThread().isInterrupted()) LOG.info("{} of {} cases of the demonstration country are there, after {} s", made, stories.cases().size(), (System.nanoTime() - begun) / 1_000_000_000);
        return made;
    }

    private int makeOnce() {
        int made = 0;
        for (Stories.Story story : stories.cases()) {
            if (Thread.currentThread().isInterrupted()) return made;
            if (isMade(story)) made++;
        }
        return made;
    }

    private boolean isMade(Stories.Story story) {
        if (house.progress().isDone(story)) return true;
        try {
            house.expiring().holdOff(() -> citizens.holdOff(() -> tell(story)));
            house.progress().done(story);
            return true;
        } catch (Refused | IllegalStateException | IllegalArgumentException | UncheckedIOException | DataAccessException | TransactionException fault) {
            if (!Thread.currentThread().isInterrupted()) LOG.warn("The story {} of the demonstration country stopped: {}", story.id(), fault.toString());
            return false;
        }
    }

    private void tell(Stories.Story story) {
        Instant now = clock.instant();
        SubmissionId id = file(story);
        if (story.fate().equals("draft") || story.fate().equals("unpaid")) return;
        CaseId caseId = CaseId.of(id.uuid());
        awaitQuiet();
        for (int i = 0; i < MOST_STEPS; i++) {
            CaseFile before = get(caseId);
            Optional<LivingCase.Step> step = living.next(story, before, house.deadlines().of(before), now);
            if (step.isEmpty() || step.get().at().isAfter(now)) return;
            CourtClock.at(step.get().at(), () -> {
                step.get().work().run();
                return null;
            });
            awaitQuiet();
            if (get(caseId).version() == before.version()) return;
        }
    }

    private CaseFile get(CaseId id) { return Acting.as(RULE, () -> house.files().get(id)); }

    /// Files and pays, unless that was done before.
    private SubmissionId file(Stories.Story story) {
        Cast.Role plaintiff = cast.find(story.plaintiff());
        LocalDate day = house.progress().find(story).flatMap(this::begunOn).orElseGet(() -> living.begins(story));
        Instant moment = day.atTime(LocalTime.of(9 + Math.floorMod(story.id().hashCode(), 8), Math.floorMod(story.id().hashCode(), 59))).atZone(CourtClock.COUNTRY).toInstant();
        return Acting.as(plaintiff.actor(), () -> CourtClock.at(moment, () -> {
            SubmissionId id = house.progress().find(story).orElseGet(() -> begin(story));
            if (story.fate().equals("draft")) return write(story, id, day);
            Optional<Submission> submitted = house.submissions().find(id);
            if (submitted.isEmpty()) {
                write(story, id, day);
                submitted = Optional.of(citizens.submit(id, plaintiff));
            }
            if (submitted.get().awaitsPayment() && !story.fate().equals("unpaid")) {
                CourtClock.at(moment.plusSeconds(600), () -> {
                    citizens.pay(id, story.language());
                    return null;
                });
            }
            return id;
        }));
    }

    private Optional<LocalDate> begunOn(SubmissionId id) {
        return Acting.as(RULE, () -> house.submissions().find(id)).map(submission -> LocalDate.ofInstant(submission.receivedAt(), CourtClock.COUNTRY));
    }

    private SubmissionId begin(Stories.Story story) {
        return house.progress().together(() -> {
            Drafts.Draft draft = citizens.begin(story.language());
            house.progress().begun(story, draft.id());
            return draft.id();
        });
    }

    private SubmissionId write(Stories.Story story, SubmissionId id, LocalDate day) {
        ClaimDraft claim = telling.claim(story, day);
        citizens.write(id, claim);
        Stories.Wording wording = telling.wording(story, day);
        citizens.attach(id, "evidence", story.language(), wording.paper());
        if (story.representative() != null) citizens.attach(id, "power-of-attorney", story.language(), stories.file().warrant().in(story.language()));
        return id;
    }

    private void awaitQuiet() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            if (!house.river().awaitQuiet(PATIENCE) || System.nanoTime() > end) throw new IllegalStateException("The river did not come to rest");
            if (!house.draws().isAnyCommitted() && house.river().awaitQuiet(Duration.ZERO)) return;
            LockSupport.parkNanos(5_000_000);
        }
    }
}
