package kz.torelik.api;

import kz.torelik.casefile.CaseFile;
import kz.torelik.kernel.CaseId;
import org.springframework.http.ResponseEntity;

/// What a command left in a case: where the case stands now. Its version is the `ETag` for the next command.
///
/// @param event the word of the newest event
record Recorded(CaseId caseId, int version, String stage, String event) {

    static ResponseEntity<Recorded> after(CaseFile file) {
        return ResponseEntity.ok().eTag(Versions.tag(file.version())).body(new Recorded(file.id(), file.version(), file.stage(), file.history().getLast().event().word()));
    }
}
