package kz.torelik.notices;

import java.time.Instant;
import kz.torelik.documents.Document;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;

/// A telephone message (телефонограмма; CPC art. 128 part 2-1): what was said, to whom and when, by whom of the court.
///
/// @param dispatch the notice that was told
/// @param document the paper that whoever telephoned signs; it stands in the file of the case once it is signed
/// @param signer who signed it, or null while nobody did
public record TelephoneMessage(PublicId id, CaseId caseId, NoticeId dispatch, Document document, String whom, Instant at, @Nullable String signer) {}
