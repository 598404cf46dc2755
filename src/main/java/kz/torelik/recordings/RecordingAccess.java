package kz.torelik.recordings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.recordings.chain.RecordingId;

/// Who may hear which recording: whoever may read the documents of the case, and the judges of a higher court from the file of the review. Of a closed case a participant hears it at the court only, and nobody gets a copy (CPC art. 282 part 4).
/// All of it happens within a transaction of the caller.
final class RecordingAccess {

    private final RecordingRows rows;
    private final CaseAccess access;
    private final CaseFiles files;

    RecordingAccess(RecordingRows rows, CaseAccess access, CaseFiles files) {
        this.rows = rows;
        this.access = access;
        this.files = files;
    }

    /// @param warned whether he accepted the warning, or needs none because it is his office to hear it
    record Heard(CaseAccess.Permit permit, Recorded recorded, boolean warned) {}

    /// The recordings of the case and, from the file of a review, of the files below it; the earliest first.
    Answer<List<Recorded>> list(CaseId caseId) {
        return access.ask(caseId, "read-documents").map(permit -> {
            List<Recorded> all = new ArrayList<>();
            for (CaseId each : cases(permit.file())) all.addAll(rows.list(each));
            return all.stream().sorted(java.util.Comparator.comparing(Recorded::beginsAt)).toList();
        });
    }

    Optional<Recorded> find(RecordingId recording) { return rows.find(recording); }

    Optional<Recorded> latest(HearingId hearing) { return rows.find(hearing); }

    Answer<Heard> hear(CaseId caseId, Optional<Recorded> wanted, boolean atCourt) {
        return access.ask(caseId, "read-documents").then(permit -> there(permit.file(), wanted).then(recorded -> {
            boolean citizen = Acting.now() instanceof Actor.Citizen;
            if (permit.file().isClosed() && citizen && !atCourt) return closedSession();
            return Answer.yes(new Heard(permit, recorded, !citizen || rows.isWarned(recorded.id(), person())));
        }));
    }

    Answer<Heard> take(CaseId caseId, Optional<Recorded> wanted) {
        return access.ask(caseId, "read-documents").then(permit -> there(permit.file(), wanted).then(recorded -> permit.file().isClosed() ? closedSession() : Answer.yes(new Heard(permit, recorded, true))));
    }

    void noteLook(Heard heard) { access.noteLook(heard.permit(), "recording"); }

    void noteCopy(Heard heard) { access.noteLook(heard.permit(), "recording-copy"); }

    private Answer<Recorded> there(CaseFile file, Optional<Recorded> wanted) {
        Optional<Recorded> recorded = wanted.filter(each -> cases(file).contains(each.caseId()));
        if (recorded.map(each -> each.state().equals("destroyed")).orElse(false)) return Answer.no(Refusal.of("recording-destroyed").under("cpc 282(5)"));
        return recorded.filter(each -> each.state().equals("ended")).<Answer<Recorded>>map(Answer::yes).orElseGet(() -> Answer.no(Refusal.of("recording-not-there")));
    }

    /// The case, and the files of the instances below it for the court that reviews them: whoever reads the review as a participant reads those himself.
    private Set<CaseId> cases(CaseFile file) {
        Set<CaseId> cases = new LinkedHashSet<>(List.of(file.id()));
        if (!(Acting.now() instanceof Actor.Staff)) return cases;
        Optional<ReviewEvent.Origin> origin = file.origin();
        while (origin.isPresent() && cases.add(origin.get().id())) {
            cases.add(origin.get().first());
            CaseId below = origin.get().id();
            origin = Acting.as(LedgerPublishing.RULE, () -> files.find(below)).flatMap(CaseFile::origin);
        }
        return cases;
    }

    private static <T> Answer<T> closedSession() { return Answer.no(Refusal.of("recording-closed-session").under("cpc 282(4)")); }

    static PersonId person() {
        return switch (Acting.now()) {
            case Actor.Citizen citizen -> citizen.person();
            case Actor.Staff staff -> staff.person();
            case Actor.Rule _, Actor.Anyone _ -> throw new IllegalStateException("Recordings are heard by persons");
        };
    }
}
