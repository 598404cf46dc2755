package kz.torelik.portal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.conciliation.Conversations;
import kz.torelik.conciliation.Matter;
import kz.torelik.conciliation.MediationMeetings;
import kz.torelik.conciliation.Mediations;
import kz.torelik.conciliation.Meeting;
import kz.torelik.conciliation.MeetingCalendar;
import kz.torelik.conciliation.Meetings;
import kz.torelik.conciliation.OpeningRooms;
import kz.torelik.conciliation.RoomAddress;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Meetings with a mediator and conversations with the judge, for a person: proposing times, answering, the page of a meeting with who is expected and when its room opens.
@Controller
class MeetingsController {

    private static final int USUAL = 60;
    private static final int SHORT = 30;

    private final Meetings meetings;
    private final Planning planning;
    private final Mediations mediations;
    private final CaseAccess access;
    private final MeetingCalendar calendar;
    private final ObjectProvider<OpeningRooms> rooms;
    private final CourtClock clock;

    MeetingsController(Meetings meetings, Planning planning, Mediations mediations, CaseAccess access, MeetingCalendar calendar, ObjectProvider<OpeningRooms> rooms, CourtClock clock) {
        this.meetings = meetings;
        this.planning = planning;
        this.mediations = mediations;
        this.access = access;
        this.calendar = calendar;
        this.rooms = rooms;
        this.clock = clock;
    }

    /// What sets meetings.
    @Component
    record Planning(MediationMeetings sessions, Conversations conversations) {}

    @GetMapping("/my/meetings/{meeting}")
    @Asks("citizen")
    Screen one(@PathVariable String meeting) { return page(known(meeting), Form.EMPTY); }

    private Screen page(Meeting.Whole whole, Form form) {
        @Nullable OpeningRooms opening = rooms.getIfAvailable();
        @Nullable RoomAddress room = opening == null || !whole.meeting().state().equals("set") ? null : opening.open(whole.meeting()).orElse(null);
        return new MeetingScreen(whole, meetings.own(whole), room, clock.instant(), form);
    }

    @PostMapping("/my/meetings/{meeting}/answer")
    @Asks("citizen")
    Screen answer(@PathVariable String meeting, @RequestParam(name = "time", required = false) List<String> times, Says says) {
        return after(meetings.answer(known(meeting).meeting().id(), moments(times)), meeting, "time", says);
    }

    @PostMapping("/my/meetings/{meeting}/cancel")
    @Asks("citizen")
    Screen cancel(@PathVariable String meeting, @RequestParam(defaultValue = "") String reason, Says says) { return after(meetings.cancel(known(meeting).meeting().id(), reason), meeting, "reason", says); }

    private Screen after(Answer<Meeting.Whole> answer, String meeting, String field, Says says) {
        return answer instanceof Answer.No<Meeting.Whole>(Refusal refusal) ? page(known(meeting), says.fault(Form.EMPTY, field, refusal)) : SeeOther.to("/my/meetings/" + meeting);
    }

    @GetMapping("/my/meetings/{meeting}/calendar.ics")
    @Asks("citizen")
    ResponseEntity<byte[]> calendar(@PathVariable String meeting, Says says) {
        Meeting found = known(meeting).meeting();
        if (found.startsAt() == null) throw new NothingHere();
        return Downloads.bytes(calendar.single(found, says.language()).getBytes(StandardCharsets.UTF_8), "text/calendar;charset=utf-8", ContentDisposition.attachment().filename("meeting.ics").build());
    }

    /// @param side with whom apart, or 0
    @GetMapping("/my/mediation/{mediation}/meetings")
    @Asks("citizen")
    Screen session(@PathVariable String mediation, @RequestParam(defaultValue = "0") int side) { return session(mediation(mediation), side, Form.EMPTY); }

    private Screen session(Matter.Whole whole, int asked, Form form) {
        int side = whole.sides().contains(asked) ? asked : 0;
        PublicId id = whole.matter().id();
        return new PlanningScreens.Session(whole, mediations.own(whole), side, planning.sessions().times(id, side, USUAL), meetings.about(id.uuid()), form);
    }

    @PostMapping("/my/mediation/{mediation}/meetings")
    @Asks("citizen")
    Screen propose(@PathVariable String mediation, @RequestParam Map<String, String> typed, @RequestParam(name = "time", required = false) List<String> times, Says says) {
        Matter.Whole whole = mediation(mediation);
        Form form = Form.typed(typed);
        int side = form.value("side").matches("\\d{1,4}") ? Integer.parseInt(form.value("side")) : 0;
        return switch (planning.sessions().propose(whole.matter().id(), side, USUAL, form.value("topic"), List.copyOf(moments(times)))) {
            case Answer.Yes<Meeting>(Meeting meeting) -> SeeOther.to("/my/meetings/" + meeting.id());
            case Answer.No<Meeting>(Refusal refusal) -> session(whole, side, says.fault(form, refusal.code().equals("meeting-topic") ? "topic" : "time", refusal));
        };
    }

    @GetMapping("/my/cases/{case}/conversation")
    @Asks("file-document")
    Screen conversation(@PathVariable("case") CaseId id) { return conversation(file(id), Form.EMPTY); }

    private Screen conversation(CaseFile file, Form form) {
        return new PlanningScreens.Conversation(file, planning.conversations().isPossible(file), planning.conversations().times(file.id(), SHORT), planning.conversations().of(file.id()), form);
    }

    @PostMapping("/my/cases/{case}/conversation")
    @Asks("file-document")
    Screen converse(@PathVariable("case") CaseId id, @RequestParam Map<String, String> typed, @RequestParam(name = "party", required = false) List<Integer> parties, @RequestParam(name = "time", required = false) List<String> times, Says says) {
        Form form = Form.typed(typed);
        Set<Integer> all = parties == null ? Set.of() : new HashSet<>(parties);
        return switch (planning.conversations().propose(new Conversations.Wanted(id, all, SHORT, form.value("topic"), List.copyOf(moments(times))))) {
            case Answer.Yes<Meeting>(Meeting meeting) -> SeeOther.to("/my/meetings/" + meeting.id());
            case Answer.No<Meeting>(Refusal refusal) -> conversation(file(id), says.fault(form, PlanningScreens.field(refusal), refusal));
        };
    }

    static Set<Instant> moments(@Nullable List<String> typed) {
        Set<Instant> moments = new LinkedHashSet<>();
        if (typed != null) for (String one : typed) if (one.matches("\\d{1,14}")) moments.add(Instant.ofEpochMilli(Long.parseLong(one)));
        return moments;
    }

    private CaseFile file(CaseId id) { return access.ask(id, "file-document").orThrow().file(); }

    private Matter.Whole mediation(String id) { return PublicId.find(id).flatMap(mediations::find).orElseThrow(NothingHere::new); }

    private Meeting.Whole known(String meeting) { return PublicId.find(meeting).flatMap(meetings::find).orElseThrow(NothingHere::new); }
}
