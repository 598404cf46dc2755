package kz.torelik.chambers;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.conciliation.Conversations;
import kz.torelik.conciliation.Meeting;
import kz.torelik.conciliation.Meetings;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The conversation with the parties before the hearing, for the judge of the case: proposing times, answering a proposal, the note afterwards.
@Controller
class ConversationController {

    private static final int MINUTES = 30;
    private static final String PAGE = "/desk/cases/{case}/conversation";

    private final CaseFiles files;
    private final Conversations conversations;
    private final Meetings meetings;
    private final LawBook law;
    private final CourtClock clock;

    ConversationController(CaseFiles files, Conversations conversations, Meetings meetings, LawBook law, CourtClock clock) {
        this.files = files;
        this.conversations = conversations;
        this.meetings = meetings;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    @Asks("decide")
    Screen page(@PathVariable("case") CaseId id) { return page(files.get(id), Form.EMPTY); }

    private Screen page(CaseFile file, Form form) {
        return new ConversationScreen(CaseHead.of(file, law), conversations.isPossible(file), conversations.times(file.id(), MINUTES), conversations.of(file.id()), clock.instant(), form);
    }

    @PostMapping(PAGE)
    @Asks("decide")
    Screen propose(@PathVariable("case") CaseId id, @RequestParam Map<String, String> typed, @RequestParam(name = "party", required = false) List<Integer> parties, @RequestParam(name = "time", required = false) List<String> times, Says says) {
        Form form = Form.typed(typed);
        return after(id, conversations.propose(new Conversations.Wanted(id, numbers(parties), MINUTES, form.value("topic"), List.copyOf(moments(times)))), form, says);
    }

    @PostMapping(PAGE + "/{meeting}/answer")
    @Asks("decide")
    Screen answer(@PathVariable("case") CaseId id, @PathVariable String meeting, @RequestParam(name = "time", required = false) List<String> times, Says says) {
        return after(id, meetings.answer(known(id, meeting), moments(times)), Form.EMPTY, says);
    }

    @PostMapping(PAGE + "/{meeting}/cancel")
    @Asks("decide")
    Screen cancel(@PathVariable("case") CaseId id, @PathVariable String meeting, @RequestParam(defaultValue = "") String reason, Says says) {
        return after(id, meetings.cancel(known(id, meeting), reason), Form.EMPTY, says);
    }

    @PostMapping(PAGE + "/{meeting}/note")
    @Asks("decide")
    Screen note(@PathVariable("case") CaseId id, @PathVariable String meeting, @RequestParam(name = "present", required = false) List<Integer> present, @RequestParam(defaultValue = "") String agreed, Says says) {
        return after(id, conversations.note(known(id, meeting), numbers(present), agreed), Form.EMPTY.with("agreed", agreed), says);
    }

    private Screen after(CaseId id, Answer<?> answer, Form form, Says says) {
        return answer instanceof Answer.No<?>(Refusal refusal) ? page(files.get(id), says.fault(form, field(refusal), refusal)) : SeeOther.to("/desk/cases/" + id + "/conversation");
    }

    private static String field(Refusal refusal) {
        return switch (refusal.code()) {
            case "conversation-alone", "conversation-unreachable" -> "party";
            case "conversation-note", "conversation-not-yet" -> "agreed";
            case "meeting-topic" -> "topic";
            default -> "time";
        };
    }

    /// A meeting of this case alone.
    private PublicId known(CaseId id, String meeting) {
        return PublicId.find(meeting).filter(wanted -> conversations.of(id).stream().map(Meeting.Whole::meeting).anyMatch(one -> one.id().equals(wanted))).orElseThrow(NothingHere::new);
    }

    private static Set<Integer> numbers(@Nullable List<Integer> typed) { return typed == null ? Set.of() : new HashSet<>(typed); }

    private static Set<Instant> moments(@Nullable List<String> typed) {
        Set<Instant> moments = new LinkedHashSet<>();
        if (typed != null) for (String one : typed) if (one.matches("\\d{1,14}")) moments.add(Instant.ofEpochMilli(Long.parseLong(one)));
        return moments;
    }
}
