package kz.torelik.replay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.RecordingEvent;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.Phrase;
import kz.torelik.recordings.Bookmark;
import kz.torelik.recordings.Bookmarks;
import kz.torelik.recordings.HearingRecordings;
import kz.torelik.recordings.Interruption;
import kz.torelik.recordings.Playback;
import kz.torelik.recordings.Recorded;
import kz.torelik.recordings.Transcripts;
import kz.torelik.recordings.chain.RecordingId;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Hearing recordings. Everything is read; of what is written only the acceptance of the warning, the copy and the own marks of a judge are noted.
@Controller
class ReplayController {

    private static final String CASE = "/recordings/{case}";
    private static final String ONE = CASE + "/{recording}";
    /// A browser that asks for everything gets so much at once and asks again: a hearing may have gigabytes.
    private static final long MOST_AT_ONCE = 8L << 20;

    private final CaseAccess access;
    private final HearingRecordings recordings;
    private final Around around;
    private final CourtClock clock;

    /// What goes with hearing: what happened then, what was said, the marks of the judge, and where one sits.
    @Component
    record Around(Moments moments, Bookmarks bookmarks, Transcripts transcripts, ReadingRooms rooms) {}

    ReplayController(CaseAccess access, HearingRecordings recordings, Around around, CourtClock clock) {
        this.access = access;
        this.recordings = recordings;
        this.around = around;
        this.clock = clock;
    }

    @GetMapping(CASE)
    @Asks("read-documents")
    Screen list(@PathVariable("case") String id) {
        CaseFile file = access.ask(known(id), "read-documents").orThrow().file();
        List<RecordingsScreen.Row> rows = recordings.list(file.id()).orThrow().reversed().stream().map(each -> row(file, each)).toList();
        return new RecordingsScreen(file, back(file), rows);
    }

    private RecordingsScreen.Row row(CaseFile file, Recorded recorded) {
        long gaps = recordings.interruptions(recorded).stream().mapToLong(Interruption::millis).sum();
        Optional<CaseFile.HearingInFile> session = file.hearing(recorded.hearing());
        return new RecordingsScreen.Row(recorded, session.map(CaseFile.HearingInFile::kind).orElse(null), gaps, session.flatMap(each -> delay(file, each)).orElse(null));
    }

    /// By how much a hearing that is told to be late began after its time.
    private static Optional<Long> delay(CaseFile file, CaseFile.HearingInFile session) {
        boolean told = file.history().stream().anyMatch(each -> each.event() instanceof RecordingEvent.HearingDelayed delayed && delayed.hearing().equals(session.id()) && delayed.startsAt().equals(session.startsAt()));
        return told && session.openedAt() != null ? Optional.of(Duration.between(session.startsAt(), session.openedAt()).toMillis()) : Optional.empty();
    }

    @GetMapping(ONE)
    @Asks("read-documents")
    Answer<Screen> show(@PathVariable("case") String id, @PathVariable("recording") String recording, HttpServletRequest request) { return screen(known(id), recorded(recording), request, null); }

    private Answer<Screen> screen(CaseId id, RecordingId recording, HttpServletRequest request, @Nullable Phrase refused) {
        access.ask(id, "read-documents").orThrow();
        return recordings.open(id, recording, around.rooms().isThere(request)).map(heard -> {
            boolean citizen = Acting.now() instanceof Actor.Citizen;
            List<Bookmark> bookmarks = around.bookmarks().list(id, recording) instanceof Answer.Yes<List<Bookmark>>(List<Bookmark> own) ? own : null;
            return new RecordingScreen(heard, back(heard.file()), Moments.session(heard).map(CaseFile.HearingInFile::kind).orElse(null), heard.warned() ? around.moments().of(heard) : List.of(),
                    around.transcripts().of(id, recording, around.rooms().isThere(request)) instanceof Answer.Yes<Transcripts.Standing>(Transcripts.Standing standing) ? standing : null, bookmarks,
                    citizen && Moments.session(heard).map(CaseFile.HearingInFile::protocol).isPresent() ? "/my/cases/" + id + "/file/motion?kind=protocol-remarks" : null, clock.instant(), refused);
        });
    }

    @PostMapping(ONE + "/accept")
    @Asks("read-documents")
    Answer<Screen> accept(@PathVariable("case") String id, @PathVariable("recording") String recording, @RequestParam(defaultValue = "false") boolean accepted, HttpServletRequest request, Says says) {
        CaseId caseId = known(id);
        access.ask(caseId, "read-documents").orThrow();
        return switch (recordings.accept(caseId, recorded(recording), accepted, around.rooms().isThere(request), says.language())) {
            case Answer.Yes<Recorded> _ -> Answer.yes(SeeOther.to("/recordings/" + caseId + "/" + recorded(recording)));
            case Answer.No<Recorded>(Refusal refusal) -> refusal.code().equals("recording-warning") ? screen(caseId, recorded(recording), request, Phrase.of("refusal.recording-warning")) : Answer.no(refusal);
        };
    }

    /// The sound of a track, from any byte on.
    @GetMapping(ONE + "/tracks/{track}")
    @Asks("read-documents")
    void track(@PathVariable("case") String id, @PathVariable("recording") String recording, @PathVariable int track, @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range, HttpServletRequest request, HttpServletResponse response) throws IOException {
        access.ask(known(id), "read-documents").orThrow();
        try (Playback playback = recordings.play(known(id), recorded(recording), track, around.rooms().isThere(request)).orThrow()) {
            Optional<ByteRange> asked = ByteRange.of(range, playback.length());
            response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
            if (range != null && asked.isEmpty()) {
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + playback.length());
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                return;
            }
            response.setContentType(playback.mediaType());
            ByteRange bytes = asked.map(each -> each.atMost(MOST_AT_ONCE)).orElse(new ByteRange(0, playback.length() - 1));
            if (range != null) {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(bytes.from(), bytes.last(), playback.length()));
            }
            response.setContentLengthLong(bytes.length());
            if (bytes.length() > 0) playback.write(bytes.from(), bytes.last(), response.getOutputStream());
        }
    }

    @PostMapping(ONE + "/copy")
    @Asks("read-documents")
    void copy(@PathVariable("case") String id, @PathVariable("recording") String recording, @RequestParam(defaultValue = "false") boolean accepted, Says says, HttpServletResponse response) throws IOException {
        access.ask(known(id), "read-documents").orThrow();
        HearingRecordings.Copy copy = recordings.take(known(id), recorded(recording), accepted, says.language()).orThrow();
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + copy.name() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        copy.write(response.getOutputStream());
    }

    @PostMapping(ONE + "/bookmarks")
    @Asks("read-documents")
    Answer<Screen> mark(@PathVariable("case") String id, @PathVariable("recording") String recording, @RequestParam(defaultValue = "0") long at, @RequestParam(defaultValue = "") String note) {
        access.ask(known(id), "read-documents").orThrow();
        return around.bookmarks().add(known(id), recorded(recording), at, note).map(_ -> SeeOther.to("/recordings/" + known(id) + "/" + recorded(recording) + "#bookmarks"));
    }

    @PostMapping(ONE + "/bookmarks/{bookmark}/remove")
    @Asks("read-documents")
    Answer<Screen> unmark(@PathVariable("case") String id, @PathVariable("recording") String recording, @PathVariable("bookmark") String bookmark) {
        access.ask(known(id), "read-documents").orThrow();
        return around.bookmarks().remove(known(id), recorded(recording), kz.torelik.kernel.PublicId.find(bookmark).orElseThrow(NothingHere::new)).map(_ -> SeeOther.to("/recordings/" + known(id) + "/" + recorded(recording) + "#bookmarks"));
    }

    private static String back(CaseFile file) { return (Acting.now() instanceof Actor.Staff ? "/desk/cases/" : "/my/cases/") + file.id(); }

    private static CaseId known(String id) { return CaseId.find(id).orElseThrow(NothingHere::new); }

    private static RecordingId recorded(String id) { return RecordingId.find(id).orElseThrow(NothingHere::new); }
}
