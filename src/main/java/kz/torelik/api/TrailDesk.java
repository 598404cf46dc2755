package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.notices.Sending;
import kz.torelik.notices.Trail;
import kz.torelik.notices.Trails;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How notices went: every channel that was tried, with proof and time, and what follows where nothing has arrived. A person reads the ways to himself, a court those of its cases.
@RestController
@ForPrograms("notices")
@RequestMapping("/api/v1")
class TrailDesk {

    private final Trails trails;
    private final Wording wording;

    TrailDesk(Trails trails, Wording wording) {
        this.trails = trails;
        this.wording = wording;
    }

    /// @param proof what the carrier said, word for word, or null
    record SendingView(NoticeId id, String channel, String state, Instant madeAt, @Nullable Instant sentAt, @Nullable Instant deliveredAt, @Nullable Instant readAt, @Nullable Instant failedAt, @Nullable String cause,
                       @Nullable String proof, @Nullable String track) {

        static SendingView of(Sending one) {
            return new SendingView(one.id(), one.channel(), one.state().word(), one.madeAt(), one.sentAt(), one.deliveredAt(), one.readAt(), one.failedAt(), one.cause(), one.proof(), one.track());
        }
    }

    /// @param why what is proved, and what follows where it is not
    record TrailView(CaseId caseId, int event, String about, String title, int party, Instant madeAt, @Nullable HearingId hearing, boolean reached, List<SendingView> sendings, List<Wording.Said> why) {}

    @GetMapping("/notices/{notice}/trail")
    @Asks("citizen")
    TrailView own(HttpServletRequest request, @PathVariable String notice) {
        return PublicId.find(notice).flatMap(id -> trails.find(NoticeId.of(id.uuid()))).map(trail -> view(trail, Wording.language(request))).orElseThrow(() -> new Refused(Refusal.of("notice-unknown")));
    }

    @GetMapping("/cases/{case}/trails")
    @Asks("read-case")
    List<TrailView> ofCase(HttpServletRequest request, @PathVariable("case") CaseId id) { return trails.list(id).stream().map(trail -> view(trail, Wording.language(request))).toList(); }

    private TrailView view(Trail trail, Language language) {
        return new TrailView(trail.caseId(), trail.seq(), trail.about(), trail.title().in(language), trail.party(), trail.madeAt(), trail.hearing(), trail.hasReached(), trail.sendings().stream().map(SendingView::of).toList(),
                wording.reasons(language, trail.why()));
    }
}
