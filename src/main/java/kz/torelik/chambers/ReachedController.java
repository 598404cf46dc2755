package kz.torelik.chambers;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.notices.NotArrived;
import kz.torelik.notices.TelephoneMessage;
import kz.torelik.notices.TelephoneMessages;
import kz.torelik.notices.TellingOtherwise;
import kz.torelik.notices.Trail;
import kz.torelik.notices.Trails;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who was reached with what, in a case and in the whole court, and what is done where something has not arrived.
@Controller
class ReachedController {

    private static final int MOST = 200;

    private final CaseFiles files;
    private final Ways ways;
    private final OpeningHearing opening;
    private final LawBook law;
    private final CourtClock clock;

    /// How notices went, and what else is done with them.
    @Component
    record Ways(Trails trails, NotArrived notArrived, TellingOtherwise telling, TelephoneMessages messages) {}

    ReachedController(CaseFiles files, Ways ways, OpeningHearing opening, LawBook law, CourtClock clock) {
        this.files = files;
        this.ways = ways;
        this.opening = opening;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/desk/notices")
    @Asks("staff")
    Screen notArrived() { return new ReachedScreens.NotArrivedList(ways.notArrived().list(MOST), Officer.now().function()); }

    @GetMapping("/desk/cases/{case}/notices")
    @Asks("read-case")
    Screen show(@PathVariable("case") CaseId id) { return screen(id, Form.EMPTY); }

    /// Sends a notice now by another channel.
    @PostMapping("/desk/cases/{case}/notices/{notice}/send")
    @Asks("send-notices")
    Screen send(@PathVariable("case") CaseId id, @PathVariable String notice, @RequestParam(defaultValue = "") String channel, Says says) {
        return done(ways.telling().send(id, notice(notice), channel), id, Form.EMPTY.with("notice", notice), "channel", says);
    }

    /// Writes down that somebody of the court told it himself; a telephone message is read and signed next.
    @PostMapping("/desk/cases/{case}/notices/{notice}/told")
    @Asks("send-notices")
    Screen told(@PathVariable("case") CaseId id, @PathVariable String notice, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed).with("notice", notice);
        TellingOtherwise.Means means = TellingOtherwise.Means.find(form.value("means")).orElseThrow(NothingHere::new);
        Instant when;
        try {
            when = form.value("when").isBlank() ? clock.instant() : WindowForms.moment(form.value("when"));
        } catch (DateTimeException unreadable) {
            return screen(id, says.fault(form, "when", Refusal.of("window-unreadable-time")));
        }
        if (means == TellingOtherwise.Means.TELEPHONE) {
            return switch (ways.messages().write(id, notice(notice), when, form.value("whom"))) {
                case Answer.Yes<TelephoneMessage>(TelephoneMessage written) -> SeeOther.to("/desk/cases/" + id + "/telephone/" + written.id());
                case Answer.No<TelephoneMessage> no -> done(no, id, form, "whom", says);
            };
        }
        return done(ways.telling().told(id, notice(notice), means, when, form.value("whom")), id, form, "whom", says);
    }

    private Screen done(Answer<?> answer, CaseId id, Form form, String field, Says says) {
        return switch (answer) {
            case Answer.Yes<?> _ -> SeeOther.to("/desk/cases/" + id + "/notices");
            case Answer.No<?>(Refusal refusal) -> screen(id, says.fault(form, refusal.code().equals("letter-in-future") ? "when" : field, refusal));
        };
    }

    private Screen screen(CaseId id, Form form) {
        CaseFile file = files.get(id);
        boolean sends = Officer.now().function() == Function.SECRETARY || Officer.now().function() == Function.REGISTRAR;
        List<ReachedScreens.Line> lines = new ArrayList<>();
        Map<HearingId, List<OpeningHearing.Absentee>> sessions = new HashMap<>();
        for (Trail trail : ways.trails().list(id).reversed()) {
            NoticeId one = trail.sendings().getFirst().id();
            Optional<CaseFile.HearingInFile> session = trail.hearing() == null ? Optional.empty() : file.hearing(trail.hearing()).filter(each -> each.state().equals("set"));
            session.ifPresent(each -> sessions.computeIfAbsent(each.id(), hearing -> opening.absentees(id, hearing, List.of()) instanceof Answer.Yes<List<OpeningHearing.Absentee>>(var found) ? found : List.of()));
            lines.add(new ReachedScreens.Line(one, trail, file.party(trail.party()), session.orElse(null), sends && !trail.hasReached() ? ways.telling().possible(id, one) : List.of(), sends && !trail.hasReached()));
        }
        return new ReachedScreens.OfCase(CaseHead.of(file, law), lines, sessions, ways.messages().list(id), form.value("when").isEmpty() ? form.with("when", WindowForms.typed(clock.instant())) : form);
    }

    private static NoticeId notice(String word) { return NoticeId.find(word).orElseThrow(NothingHere::new); }
}
