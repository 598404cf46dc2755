package kz.torelik.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Expiring;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.Calendar;
import org.jspecify.annotations.Nullable;

/// What comes next in a case of a story, by the stage at which it stands: so a story that was cut off goes on from wherever it is.
final class LivingCase {

    private static final Disposition.Costs NO_COSTS = Disposition.Costs.NONE;

    private final CourtHand court;
    private final Answering answering;
    private final Telling telling;
    private final Expiring expiring;
    private final Stories stories;
    private final Calendar calendar;
    private final CourtClock clock;

    LivingCase(CourtHand court, Answering answering, Telling telling, Expiring expiring, Stories stories, Calendar calendar, CourtClock clock) {
        this.court = court;
        this.answering = answering;
        this.telling = telling;
        this.expiring = expiring;
        this.stories = stories;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// A step and the moment at which it is done.
    record Step(Instant at, Runnable work) {}

    /// The day on which a story begins so that it stands today where its fate says.
    LocalDate begins(Stories.Story story) { return story.filedOn(clock.today(), calendar); }

    /// The next step, or empty when the story is told.
    ///
    /// @param clocks the terms of the case
    /// @param now this very day, outside the story
    Optional<Step> next(Stories.Story story, CaseFile file, List<ClockReading> clocks, Instant now) {
        return Optional.ofNullable(switch (file.stage()) {
            case "acceptance" -> acceptance(story, file);
            case "preparation" -> preparation(story, file);
            case "scheduled" -> scheduled(story, file, now);
            case "adjourned" -> is(story, "adjourned") && sessions(file) > 1 ? null : workday(file, Pace.SET_AGAIN, 11, () -> set(story, file, now));
            case "hearing" -> hearing(story, file);
            case "deliberation" -> after(file, 40, () -> court.announce(file, outcome(story)));
            case "announced" -> is(story, "announced") ? null : workday(file, Pace.SIGN, 16, () -> court.sign(file, decision(story, file), reasoning(story, file)));
            case "consideration" -> is(story, "acceptance") ? null : workday(file, Pace.ORDER, 15, () -> court.sign(file, order(story, file), ""));
            case "objection-period" -> objection(story, file, clocks);
            // once it is appealed the country sends it up by itself, when the term of appeal is over for everybody
            case "appeal-period" -> is(story, "decided") ? null : is(story, "appealed") ? workday(file, Pace.APPEAL, 12, () -> answering.appeal(file, stories.file().appeal().in(story.language()), story)) : expiry(clocks);
            case "in-force" -> is(story, "executed") ? workday(file, Pace.WRIT, 12, () -> file.acts().stream().filter(act -> act.inForceFrom() != null
                    && (act.kind().equals("decision") || act.kind().equals("court-order"))).forEach(act -> court.issueWrit(file, act, clock.today()))) : null;
            default -> null;
        });
    }

    private @Nullable Step acceptance(Stories.Story story, CaseFile file) {
        return switch (story.fate()) {
            case "acceptance" -> null;
            case "returned" -> workday(file, Pace.REJECT, 15, () -> court.sign(file, new Disposition.Return("not-this-court"), ""));
            case "refused" -> workday(file, Pace.REJECT, 15, () -> court.sign(file, new Disposition.Refusal("res-judicata"), ""));
            case "recused" -> file.recused().isEmpty() ? workday(file, Pace.RECUSE, 11, () -> court.recuse(file, "kinship", stories.file().recusal().in(story.language()))) : accept(story, file);
            default -> accept(story, file);
        };
    }

    private Step accept(Stories.Story story, CaseFile file) { return workday(file, Pace.ACCEPT, 14, () -> court.sign(file, new Disposition.Acceptance(story.language(), List.of()), "")); }

    private @Nullable Step preparation(Stories.Story story, CaseFile file) {
        boolean answered = file.documents().stream().anyMatch(in -> in.document().kind().equals("response"));
        if (!answered) return workday(file, Pace.RESPOND, 13, () -> answering.respond(file, stories.file().response().in(story.language()), story));
        return switch (story.fate()) {
            case "preparation", "recused" -> null;
            case "stayed" -> workday(file, Pace.PREPARE, 12, () -> court.sign(file, new Disposition.Stay("court-mediation"), ""));
            case "settled" -> file.settlements().isEmpty() ? workday(file, Pace.SETTLE, 10, () -> answering.settle(file, stories.file().settlement().in(story.language()), story)) : workday(file, Pace.SETTLE, 12, () -> court.sign(file, new Disposition.Termination("settlement"), ""));
            default -> workday(file, Pace.PREPARE, 12, () -> court.sign(file, new Disposition.SetForTrial(), ""));
        };
    }

    private Step scheduled(Stories.Story story, CaseFile file, Instant now) {
        Optional<CaseFile.HearingInFile> session = file.hearings().stream().filter(hearing -> hearing.state().equals("set")).findFirst();
        if (session.isEmpty()) return after(file, 20, () -> set(story, file, now));
        return new Step(session.get().startsAt().plusSeconds(120), () -> court.open(file, session.get()));
    }

    /// Sets a session; for a story that waits for its trial on a day that is still to come.
    private void set(Stories.Story story, CaseFile file, Instant now) {
        boolean toCome = is(story, "scheduled") || is(story, "adjourned") && sessions(file) > 0;
        Instant after = toCome ? now.plusSeconds(86_400) : clock.instant();
        court.set(file, "trial", after);
    }

    private Step hearing(Stories.Story story, CaseFile file) {
        CaseFile.HearingInFile open = file.hearings().stream().filter(hearing -> hearing.state().equals("opened")).findFirst().orElseThrow();
        if (is(story, "adjourned") || story.id().endsWith("loan") && sessions(file) == 1) {
            return after(file, 15, () -> court.adjourn(file, open, "evidence", stories.file().adjournment().in(story.language())));
        }
        return after(file, 45, () -> court.close(file, open));
    }

    private Disposition decision(Stories.Story story, CaseFile file) {
        if (outcome(story).equals("dismissed")) return new Disposition.Decision("dismissed", List.of(), NO_COSTS);
        Tenge paid = file.duty().map(duty -> duty.paid()).orElse(Tenge.ZERO);
        List<Disposition.Award> awards = story.sum() == 0 ? List.of() : List.of(new Disposition.Award(1, 2, story.price(), ""));
        return new Disposition.Decision("satisfied", awards, new Disposition.Costs(paid, Tenge.ZERO, Tenge.ZERO));
    }

    private Disposition order(Stories.Story story, CaseFile file) {
        Disposition.Alimony alimony = new Disposition.Alimony(List.of(new Disposition.Child(telling.child(file), LocalDate.of(2017, 5, 14))), stories.file().alimony().payment().in(file.language()),
                file.filedOn(), stories.file().alimony().until().in(file.language()));
        String law = stories.file().alimony().law().in(file.language());
        return new Disposition.CourtOrder(law, List.of(), null, alimony, NO_COSTS, null, null);
    }

    private @Nullable Step objection(Stories.Story story, CaseFile file, List<ClockReading> clocks) {
        if (is(story, "issued")) return null;
        if (!is(story, "cancelled")) return expiry(clocks);
        boolean objected = file.documents().stream().anyMatch(in -> in.document().kind().equals("objection"));
        if (!objected) return workday(file, Pace.OBJECT, 13, () -> answering.object(file, stories.file().objection().in(story.language()), story));
        return workday(file, Pace.CANCEL, 15, () -> court.sign(file, new Disposition.OrderCancelled(), ""));
    }

    /// The day after the term ran out, when the act comes into force by the rule.
    private @Nullable Step expiry(List<ClockReading> clocks) {
        return clocks.stream().filter(reading -> reading.onExpiry() != kz.torelik.law.DeadlineRule.OnExpiry.NONE && reading.due() != null && reading.metBy() == null)
                .map(ClockReading::due).min(LocalDate::compareTo).map(due -> new Step(moment(due.plusDays(1), 0, 5), () -> expiring.expire())).orElse(null);
    }

    private String outcome(Stories.Story story) { return is(story, "dismissed") ? "dismissed" : "satisfied"; }

    private String reasoning(Stories.Story story, CaseFile file) {
        return is(story, "dismissed") ? stories.file().dismissal().in(story.language()).strip() : telling.wording(story, file.filedOn()).reasoning();
    }

    private static boolean is(Stories.Story story, String fate) { return story.fate().equals(fate); }

    private static long sessions(CaseFile file) { return file.hearings().size(); }

    /// Some working days after the last thing that happened, at about that hour.
    private Step workday(CaseFile file, int days, int hour, Runnable work) {
        LocalDate day = LocalDate.ofInstant(last(file), CourtClock.COUNTRY);
        for (int i = 0; i < days; i++) day = calendar.workingFrom(day.plusDays(1));
        return new Step(moment(day, hour, (int) (file.number().sequence() * 7L % 50)), work);
    }

    private static Step after(CaseFile file, int minutes, Runnable work) { return new Step(last(file).plusSeconds(60L * minutes), work); }

    /// When somebody last did something; what the post did does not count.
    private static Instant last(CaseFile file) { return file.history().stream().filter(recorded -> !(recorded.event() instanceof ServiceEvent)).map(RecordedEvent::recordedAt).max(Instant::compareTo).orElseThrow(); }

    private static Instant moment(LocalDate day, int hour, int minute) { return day.atTime(LocalTime.of(hour, minute)).atZone(CourtClock.COUNTRY).toInstant(); }
}
