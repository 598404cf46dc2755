package kz.torelik.acts;

import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;

/// The words and the facts of a signed act, as they were when it was signed.
public record SignedText(ActId id, CaseId caseId, Language language, Disposition disposition, ActText text) {}
