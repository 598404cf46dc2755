package kz.torelik.chambers;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.courts.Rooms;
import kz.torelik.hearings.MovingHearing;
import kz.torelik.hearings.ProposingSlots;
import kz.torelik.hearings.SettingHearing;
import kz.torelik.hearings.Slot;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
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

/// Setting and moving sessions.
@Controller
class SlotController {

    private static final int USUAL_MINUTES = 60;
    private static final int PROPOSED = 6;

    private final CaseFiles files;
    private final ProposingSlots proposing;
    private final SettingHearing setting;
    private final MovingHearing moving;
    private final Rooms rooms;
    private final LawBook law;

    SlotController(CaseFiles files, ProposingSlots proposing, SettingHearing setting, MovingHearing moving, Rooms rooms, LawBook law) {
        this.files = files;
        this.proposing = proposing;
        this.setting = setting;
        this.moving = moving;
        this.rooms = rooms;
        this.law = law;
    }

    @GetMapping("/desk/cases/{case}/hearings/new")
    @Asks("set-hearings")
    Screen fresh(@PathVariable("case") CaseId id) { return screen(files.get(id), null, Form.EMPTY.with("kind", "trial").with("minutes", String.valueOf(USUAL_MINUTES)), List.of()); }

    @PostMapping("/desk/cases/{case}/hearings")
    @Asks("set-hearings")
    Screen set(@PathVariable("case") CaseId id, @RequestParam int version, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        Answer<Slot> slot = slot(form);
        Answer<HearingId> answer = slot.then(chosen -> setting.set(id, version, form.value("kind").equals("preliminary") ? "preliminary" : "trial", chosen, form.value("remote").equals("true"), despite(form)));
        return switch (answer) {
            case Answer.Yes<HearingId>(HearingId hearing) -> SeeOther.to("/desk/cases/" + id + "/hearings/" + hearing);
            case Answer.No<HearingId>(Refusal refusal) -> again(files.get(id), null, form, refusal, says);
        };
    }

    @GetMapping("/desk/cases/{case}/hearings/{hearing}/move")
    @Asks("set-hearings")
    Screen move(@PathVariable("case") CaseId id, @PathVariable HearingId hearing) {
        CaseFile file = files.get(id);
        return screen(file, file.hearing(hearing).orElse(null), Form.EMPTY.with("minutes", String.valueOf(USUAL_MINUTES)), List.of());
    }

    @PostMapping("/desk/cases/{case}/hearings/{hearing}/move")
    @Asks("set-hearings")
    Screen moved(@PathVariable("case") CaseId id, @PathVariable HearingId hearing, @RequestParam int version, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        Answer<CaseFile> answer = slot(form).then(chosen -> moving.move(id, version, hearing, chosen, form.value("reasons"), despite(form)));
        return switch (answer) {
            case Answer.Yes<CaseFile> _ -> SeeOther.to("/desk/cases/" + id + "/hearings/" + hearing);
            case Answer.No<CaseFile>(Refusal refusal) -> again(files.get(id), files.get(id).hearing(hearing).orElse(null), form, refusal, says);
        };
    }

    private static @Nullable String despite(Form form) { return form.value("despite").isBlank() ? null : form.value("despite"); }

    private static Answer<Slot> slot(Form form) {
        try {
            return Answer.yes(SlotScreen.chosen(form));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            return Answer.no(Refusal.of("slot-unreadable"));
        }
    }

    private Screen again(CaseFile file, CaseFile.@Nullable HearingInFile session, Form form, Refusal refusal, Says says) {
        boolean warned = refusal.code().equals("hearing-needs-reason");
        String field = warned ? "despite" : refusal.code().equals("hearing-reason-missing") ? "reasons" : "slot";
        return screen(file, session, says.fault(form, field, refusal), warned ? refusal.reasons() : List.of());
    }

    private Screen screen(CaseFile file, CaseFile.@Nullable HearingInFile session, Form form, List<Reason> warnings) {
        String kind = session == null ? form.value("kind").equals("preliminary") ? "preliminary" : "trial" : session.kind();
        List<ProposingSlots.Proposal> proposals = proposing.propose(file.id(), kind, USUAL_MINUTES, PROPOSED) instanceof Answer.Yes<List<ProposingSlots.Proposal>>(var found) ? found : List.of();
        return new SlotScreen(CaseHead.of(file, law), session, proposals, rooms.list(file.judge().map(CaseFile.AssignedJudge::court).orElse(file.claim().court())), form, warnings);
    }
}
