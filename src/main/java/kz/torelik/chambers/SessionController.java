package kz.torelik.chambers;

import java.util.List;
import java.util.Map;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.Party;
import kz.torelik.hearings.AdjourningHearing;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.hearings.SpokenOpinion;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.law.LawBook;
import kz.torelik.law.Prosecution;
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

/// Holding a session: opening, closing, adjourning.
@Controller
class SessionController {

    private final CaseFiles files;
    private final OpeningHearing opening;
    private final ClosingHearing closing;
    private final AdjourningHearing adjourning;
    private final SpokenOpinion speaking;
    private final LawBook law;
    private final CourtClock clock;

    SessionController(CaseFiles files, OpeningHearing opening, ClosingHearing closing, AdjourningHearing adjourning, SpokenOpinion speaking, LawBook law, CourtClock clock) {
        this.files = files;
        this.opening = opening;
        this.closing = closing;
        this.adjourning = adjourning;
        this.speaking = speaking;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/desk/cases/{case}/hearings/{hearing}")
    @Asks("set-hearings")
    Screen show(@PathVariable("case") CaseId id, @PathVariable HearingId hearing) {
        CaseFile file = files.get(id);
        String everybody = String.join(",", file.parties().stream().map(party -> String.valueOf(party.number())).toList());
        return screen(file, hearing, Form.EMPTY.with("present", everybody), List.of());
    }

    @PostMapping("/desk/cases/{case}/hearings/{hearing}/open")
    @Asks("set-hearings")
    Screen open(@PathVariable("case") CaseId id, @PathVariable HearingId hearing, @RequestParam int version, @RequestParam(defaultValue = "") List<Integer> present,
                @RequestParam @Nullable String despite, Says says) {
        Form form = Form.EMPTY.with("present", String.join(",", present.stream().map(String::valueOf).toList())).with("despite", despite == null ? "" : despite);
        return done(opening.open(id, version, hearing, present, despite == null || despite.isBlank() ? null : despite), id, hearing, form, "present", says);
    }

    @PostMapping("/desk/cases/{case}/hearings/{hearing}/close")
    @Asks("set-hearings")
    Screen close(@PathVariable("case") CaseId id, @PathVariable HearingId hearing, @RequestParam int version, @RequestParam boolean deliberation, Says says) {
        return done(closing.close(id, version, hearing, deliberation), id, hearing, Form.EMPTY, "present", says);
    }

    @PostMapping("/desk/cases/{case}/hearings/{hearing}/opinion")
    @Asks("set-hearings")
    Screen opinion(@PathVariable("case") CaseId id, @PathVariable HearingId hearing, @RequestParam int version, @RequestParam(defaultValue = "") String gist, Says says) {
        return done(speaking.note(id, version, hearing, gist), id, hearing, Form.EMPTY.with("gist", gist), "gist", says);
    }

    @PostMapping("/desk/cases/{case}/hearings/{hearing}/adjourn")
    @Asks("decide")
    Screen adjourn(@PathVariable("case") CaseId id, @PathVariable HearingId hearing, @RequestParam int version, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        String field = form.value("reasons").isBlank() ? "reasons" : "ground";
        return done(adjourning.adjourn(id, version, hearing, form.value("ground"), form.value("reasons")), id, hearing, form, field, says);
    }

    private Screen done(Answer<CaseFile> answer, CaseId id, HearingId hearing, Form form, String field, Says says) {
        return switch (answer) {
            case Answer.Yes<CaseFile> _ -> SeeOther.to("/desk/cases/" + id + "/hearings/" + hearing);
            case Answer.No<CaseFile>(Refusal refusal) -> screen(files.get(id), hearing, says.fault(form, field, refusal), refusal.code().equals("hearing-no-proper-notice") ? refusal.reasons() : List.of());
        };
    }

    private Screen screen(CaseFile file, HearingId hearing, Form form, List<Reason> unproved) {
        CaseFile.HearingInFile session = file.hearing(hearing).orElseThrow(() -> new Refused(Refusal.of("hearing-unknown")));
        List<OpeningHearing.Absentee> absentees = session.state().equals("set") && opening.absentees(file.id(), hearing, List.of()) instanceof Answer.Yes<List<OpeningHearing.Absentee>>(var found) ? found : List.of();
        boolean judge = Officer.isJudge(Officer.now());
        return new SessionScreen(CaseHead.of(file, law), session, absentees, law.grounds("adjournment"), form, unproved, Step.of(file, judge ? kz.torelik.law.Procedure.By.JUDGE : Tasks.by(Officer.now()), law, clock.today()), judge, awaited(file, session));
    }

    private @Nullable Party awaited(CaseFile file, CaseFile.HearingInFile session) {
        boolean speaks = session.state().equals("opened") && file.stage().equals("hearing") && law.prosecution().retiring(file.claim().procedure(), Prosecution.When.PRESENT).isPresent();
        return speaks ? SpokenOpinion.awaited(file, session.id()).stream().findFirst().orElse(null) : null;
    }
}
