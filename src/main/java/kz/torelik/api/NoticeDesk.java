package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.notices.Cabinet;
import kz.torelik.notices.CabinetNotice;
import kz.torelik.notices.Letter;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The notices of the courts to the caller. Listing them proves nothing; opening one is recorded in the case: it proves that he knows.
@RestController
@ForPrograms("notices")
@RequestMapping("/api/v1/notices")
class NoticeDesk {

    private final Cabinet cabinet;

    NoticeDesk(Cabinet cabinet) { this.cabinet = cabinet; }

    record NoticeView(NoticeId id, CaseId caseId, String caseNumber, String about, String title, int party, @Nullable HearingId hearing, List<DocumentId> documents, Instant sentAt, @Nullable Instant readAt) {

        static NoticeView of(CabinetNotice notice, Language language) {
            return new NoticeView(notice.id(), notice.caseId(), notice.number().toString(), notice.about(), notice.title().in(language), notice.party(), notice.hearing(), notice.documents(), notice.sentAt(),
                    notice.readAt());
        }
    }

    /// @param next the cursor of the next page, or null at the end
    record NoticePage(List<NoticeView> notices, int unread, @Nullable String next) {}

    record LetterView(NoticeView notice, String subject, String greeting, List<String> text, List<Letter.Detail> details, String closing) {}

    @GetMapping
    @Asks("citizen")
    NoticePage list(HttpServletRequest request, @RequestParam(defaultValue = "50") int limit, @RequestParam(defaultValue = "0") String cursor) {
        int size = Math.clamp(limit, 1, 200);
        int after = cursor.matches("\\d{1,8}") ? Integer.parseInt(cursor) : 0;
        List<CabinetNotice> found = cabinet.list(size + 1, after);
        return new NoticePage(found.stream().limit(size).map(one -> NoticeView.of(one, Wording.language(request))).toList(), cabinet.unread(), found.size() > size ? String.valueOf(after + size) : null);
    }

    @PostMapping("/{notice}/reading")
    @Asks("citizen")
    LetterView open(HttpServletRequest request, @PathVariable String notice) {
        Language language = Wording.language(request);
        NoticeId id = PublicId.find(notice).map(found -> NoticeId.of(found.uuid())).orElseThrow(() -> new Refused(Refusal.of("notice-unknown")));
        CabinetNotice own = cabinet.read(id).orThrow();
        Letter letter = cabinet.letter(id, language).orThrow();
        return new LetterView(NoticeView.of(own, language), letter.subject(), letter.greeting(), letter.text(), letter.details(), letter.closing());
    }
}
