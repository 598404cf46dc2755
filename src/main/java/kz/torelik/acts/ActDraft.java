package kz.torelik.acts;

import java.time.Instant;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;

/// A draft of an act in one version. Its identifier becomes that of the act.
///
/// @param language the language of the proceedings: Kazakh or Russian
/// @param version from 1; every save makes the next one
public record ActDraft(ActId id, CaseId caseId, PersonId author, Language language, int version, Disposition disposition, ActText text, State state, Instant savedAt) {

    public enum State { OPEN, SIGNED, DISCARDED }
}
