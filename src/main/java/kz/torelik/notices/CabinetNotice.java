package kz.torelik.notices;

import java.time.Instant;
import java.util.List;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;

/// A notice in the cabinet of a person.
///
/// @param about the code of the notice in `law/notices.yaml`
/// @param title what it is, from the law data
/// @param party the number of the participant as whom he got it
/// @param hearing the session it is about, or null
/// @param readAt when he opened it, or null
public record CabinetNotice(NoticeId id, CaseId caseId, CaseNumber number, String about, Trilingual title, int party, @Nullable HearingId hearing, List<DocumentId> documents,
                            Instant sentAt, @Nullable Instant readAt) {

    public CabinetNotice { documents = List.copyOf(documents); }
}
