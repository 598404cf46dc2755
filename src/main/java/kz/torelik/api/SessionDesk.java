package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.Party;
import kz.torelik.hearings.AdjourningHearing;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.MovingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.hearings.ProposingSlots;
import kz.torelik.hearings.SettingHearing;
import kz.torelik.hearings.Slot;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Sessions of the court: proposed, set, moved, opened, closed, adjourned.
@RestController
@RequestMapping("/api/v1/cases/{case}")
class SessionDesk {

    private static final Set<String> KINDS = Set.of("trial", "preliminary");

    private final CaseFiles files;
    private final ProposingSlots proposing;
    private final SettingHearing setting;
    private final MovingHearing moving;
    private final Holding holding;
    private final Wording wording;

    SessionDesk(CaseFiles files, ProposingSlots proposing, SettingHearing setting, MovingHearing moving, Holding holding, Wording wording) {
        this.files = files;
        this.proposing = proposing;
        this.setting = setting;
        this.moving = moving;
        this.holding = holding;
        this.wording = wording;
    }

    /// What is done on the day of a session.
    @org.springframework.stereotype.Component("apiHolding")
    record Holding(OpeningHearing opening, ClosingHearing closing, AdjourningHearing adjourning) {}

    /// @param warnings what speaks against it without making it impossible
    record SlotView(Instant startsAt, int minutes, String room, List<Wording.Said> warnings) {}

    /// @param despite why it is set in spite of the warnings, or null
    record HearingBody(@Nullable String kind, @Nullable Instant startsAt, @Nullable Integer minutes, @Nullable String room, @Nullable Boolean remote, @Nullable String despite) {}

    record MoveBody(@Nullable Instant startsAt, @Nullable Integer minutes, @Nullable String room, @Nullable String reasons, @Nullable String despite) {}

    /// @param present the numbers of the participants who came
    /// @param despite why it goes on although a notice is not proved, or null
    record OpeningBody(@Nullable List<Integer> present, @Nullable String despite) {}

    /// @param deliberation whether the court retires to decide
    record ClosingBody(@Nullable Boolean deliberation) {}

    /// @param ground a code of `law/grounds/adjournment.yaml`
    record AdjournmentBody(@Nullable String ground, @Nullable String reasons) {}

    record HearingSetView(HearingId hearing, CaseId caseId, int version) {}

    @GetMapping("/hearing-slots")
    @Asks("set-hearings")
    List<SlotView> propose(HttpServletRequest request, @PathVariable("case") String id, @RequestParam(defaultValue = "trial") String kind, @RequestParam(defaultValue = "60") int minutes,
                           @RequestParam(defaultValue = "6") int limit) {
        return proposing.propose(caseId(id), Fields.among("kind", kind, KINDS), Math.clamp(minutes, 5, 480), Math.clamp(limit, 1, 30)).orThrow().stream()
                .map(one -> new SlotView(one.slot().startsAt(), one.slot().minutes(), one.slot().room(), wording.reasons(Wording.language(request), one.warnings()))).toList();
    }

    @PostMapping("/hearings")
    @Asks("set-hearings")
    ResponseEntity<HearingSetView> set(@PathVariable("case") String id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @RequestBody HearingBody body) {
        int seen = Versions.seen(ifMatch);
        CaseId own = caseId(id);
        HearingId hearing = setting.set(own, seen, Fields.among("kind", body.kind(), KINDS), slot(body.startsAt(), body.minutes(), body.room()), Boolean.TRUE.equals(body.remote()), body.despite()).orThrow();
        int version = files.get(own).version();
        return ResponseEntity.created(URI.create("/api/v1/cases/" + id + "/hearings/" + hearing)).eTag(Versions.tag(version)).body(new HearingSetView(hearing, own, version));
    }

    @GetMapping("/hearings/{hearing}")
    @ForPrograms("cases")
    @Asks("read-case")
    ResponseEntity<CaseView.HearingView> read(@PathVariable("case") String id, @PathVariable String hearing) {
        CaseFile file = files.get(caseId(id));
        CaseFile.HearingInFile session = file.hearing(hearingId(hearing)).orElseThrow(() -> new Refused(Refusal.of("hearing-unknown")));
        return ResponseEntity.ok().eTag(Versions.tag(file.version())).body(CaseView.hearing(session));
    }

    @PostMapping("/hearings/{hearing}/move")
    @Asks("set-hearings")
    ResponseEntity<Recorded> move(@PathVariable("case") String id, @PathVariable String hearing, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                  @RequestBody MoveBody body) {
        int seen = Versions.seen(ifMatch);
        return Recorded.after(moving.move(caseId(id), seen, hearingId(hearing), slot(body.startsAt(), body.minutes(), body.room()), Fields.or(body.reasons(), ""), body.despite()).orThrow());
    }

    @PostMapping("/hearings/{hearing}/opening")
    @Asks("set-hearings")
    ResponseEntity<Recorded> open(@PathVariable("case") String id, @PathVariable String hearing, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                  @RequestBody OpeningBody body) {
        int seen = Versions.seen(ifMatch);
        List<Integer> known = files.get(caseId(id)).parties().stream().map(Party::number).toList();
        List<Integer> present = Fields.given("present", body.present());
        if (!known.containsAll(present)) throw Fields.unreadable("present", known.toString());
        return Recorded.after(holding.opening().open(caseId(id), seen, hearingId(hearing), present, body.despite()).orThrow());
    }

    @PostMapping("/hearings/{hearing}/closing")
    @Asks("set-hearings")
    ResponseEntity<Recorded> close(@PathVariable("case") String id, @PathVariable String hearing, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                   @RequestBody ClosingBody body) {
        int seen = Versions.seen(ifMatch);
        return Recorded.after(holding.closing().close(caseId(id), seen, hearingId(hearing), Fields.given("deliberation", body.deliberation())).orThrow());
    }

    @PostMapping("/hearings/{hearing}/adjournment")
    @Asks("decide")
    ResponseEntity<Recorded> adjourn(@PathVariable("case") String id, @PathVariable String hearing, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                     @RequestBody AdjournmentBody body) {
        int seen = Versions.seen(ifMatch);
        return Recorded.after(holding.adjourning().adjourn(caseId(id), seen, hearingId(hearing), Fields.given("ground", body.ground()), Fields.or(body.reasons(), "")).orThrow());
    }

    private static Slot slot(@Nullable Instant startsAt, @Nullable Integer minutes, @Nullable String room) {
        return new Slot(Fields.given("startsAt", startsAt), Fields.given("minutes", minutes), Fields.given("room", room));
    }

    static HearingId hearingId(String hearing) { return HearingId.find(hearing).orElseThrow(() -> new Refused(Refusal.of("hearing-unknown"))); }

    private static CaseId caseId(String id) { return CaseId.find(id).orElseThrow(() -> new Refused(Refusal.of("case-not-found"))); }
}
