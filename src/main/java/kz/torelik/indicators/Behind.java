package kz.torelik.indicators;

import kz.torelik.kernel.CaseId;

/// A case behind a number: the event of it that was counted, or that ended a duration.
record Behind(CaseId caseId, int seq, Cell cell) {}
