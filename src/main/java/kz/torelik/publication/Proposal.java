package kz.torelik.publication;

import java.time.Instant;
import java.time.LocalDate;
import kz.torelik.casefile.CaseFile;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Sha256;
import kz.torelik.publication.pseudonyms.PublishedText;
import org.jspecify.annotations.Nullable;

/// An act with the text under which it is to be published.
record Proposal(ActId act, CaseId caseId, CaseNumber caseNumber, CourtCode court, String category, String kind, @Nullable String outcome, String judge, LocalDate decidedOn,
                LocalDate inForceFrom, @Nullable Instant signedAt, Sha256 actSha256, PublishedText text) {

    static Proposal of(CaseFile file, CaseFile.ActInFile act, LocalDate inForceFrom, PublishedText text) {
        CaseFile.AssignedJudge judge = file.judge().orElseThrow(() -> new IllegalStateException("An act in force in a case without a judge: " + file.id()));
        return new Proposal(act.id(), file.id(), file.number(), judge.court(), file.claim().category(), act.kind(), act.outcome(), judge.name().withInitials(), act.signedOn(), inForceFrom,
                act.document().signedAt(), act.document().sha256(), text);
    }
}
