package kz.torelik.api;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import kz.torelik.conciliation.Matter;
import kz.torelik.conciliation.MediationMeetings;
import kz.torelik.conciliation.Mediations;
import kz.torelik.conciliation.Meeting;
import kz.torelik.conciliation.Meetings;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The sessions of a mediation: proposed, answered by each side, set at the first time that suits all, given up.
@RestController
@ForPrograms("mediation")
@RequestMapping("/api/v1/mediations/{mediation}")
class MediationSessionDesk {

    private static final int USUAL = 60;

    private final Mediations mediations;
    private final MediationMeetings sessions;
    private final Meetings meetings;

    MediationSessionDesk(Mediations mediations, MediationMeetings sessions, Meetings meetings) {
        this.mediations = mediations;
        this.sessions = sessions;
        this.meetings = meetings;
    }

    /// @param side with whom the mediator meets apart, or 0 for all together
    record SessionBody(@Nullable Integer side, @Nullable Integer minutes, @Nullable String topic, @Nullable List<Instant> times) {}

    /// @param suits those of the proposed times that suit the side of the caller
    record AnswerBody(@Nullable List<Instant> suits) {}

    record CancelBody(@Nullable String reason) {}

    record AnswerView(int side, Instant time, boolean suits) {}

    /// @param kind `joint` or `separate`
    /// @param state `proposed`, `set`, `held`, `cancelled`
    record SessionView(String id, String kind, String state, String topic, int minutes, @Nullable Instant startsAt, String proposedBy, List<Instant> times, List<AnswerView> answers, @Nullable String reason) {

        static SessionView of(Meeting.Whole whole) {
            Meeting one = whole.meeting();
            return new SessionView(one.id().toString(), one.kind(), one.state(), one.topic(), one.minutes(), one.startsAt(), one.proposedByName(), whole.times(),
                    whole.answers().stream().map(answer -> new AnswerView(answer.side(), answer.startsAt(), answer.suits())).toList(), one.course().reason());
        }
    }

    /// Times that suit all who would be invited.
    @GetMapping("/session-times")
    @Asks("citizen")
    List<Instant> times(@PathVariable String mediation, @RequestParam(name = "side", defaultValue = "0") int side, @RequestParam(name = "minutes", defaultValue = "60") int minutes) {
        return sessions.times(known(mediation).matter().id(), side, Math.clamp(minutes, 15, 240));
    }

    @GetMapping("/sessions")
    @Asks("citizen")
    List<SessionView> list(@PathVariable String mediation) { return meetings.about(known(mediation).matter().id().uuid()).stream().map(SessionView::of).toList(); }

    @PostMapping("/sessions")
    @Asks("citizen")
    ResponseEntity<SessionView> propose(@PathVariable String mediation, @RequestBody SessionBody body) {
        Matter matter = known(mediation).matter();
        Meeting made = sessions.propose(matter.id(), body.side() == null ? 0 : body.side(), body.minutes() == null ? USUAL : body.minutes(), Fields.or(body.topic(), ""), moments(Fields.list(body.times()))).orThrow();
        return ResponseEntity.created(URI.create("/api/v1/mediations/" + matter.id() + "/sessions/" + made.id())).body(SessionView.of(meetings.find(made.id()).orElseThrow()));
    }

    @GetMapping("/sessions/{meeting}")
    @Asks("citizen")
    SessionView read(@PathVariable String mediation, @PathVariable String meeting) { return SessionView.of(session(mediation, meeting)); }

    @PostMapping("/sessions/{meeting}/answer")
    @Asks("citizen")
    SessionView answer(@PathVariable String mediation, @PathVariable String meeting, @RequestBody AnswerBody body) {
        return SessionView.of(meetings.answer(session(mediation, meeting).meeting().id(), new HashSet<>(moments(Fields.given("suits", body.suits())))).orThrow());
    }

    @PostMapping("/sessions/{meeting}/cancellation")
    @Asks("citizen")
    SessionView cancel(@PathVariable String mediation, @PathVariable String meeting, @RequestBody CancelBody body) {
        return SessionView.of(meetings.cancel(session(mediation, meeting).meeting().id(), Fields.or(body.reason(), "")).orThrow());
    }

    private static List<Instant> moments(List<Instant> given) { return given.stream().filter(Objects::nonNull).distinct().toList(); }

    private Matter.Whole known(String mediation) { return MediationDesk.known(mediations, mediation); }

    private Meeting.Whole session(String mediation, String meeting) {
        Matter matter = known(mediation).matter();
        return PublicId.find(meeting).flatMap(meetings::find).filter(one -> one.meeting().purpose().equals("mediation") && one.meeting().about().equals(matter.id().uuid()))
                .orElseThrow(() -> new Refused(Refusal.of("meeting-unknown")));
    }
}
