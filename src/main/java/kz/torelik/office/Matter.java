package kz.torelik.office;

import java.time.LocalDate;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;

/// What the office does for a client.
///
/// @param caseId the case to which it belongs, or null; it opens nothing by itself
/// @param right how far the reader is let in
public record Matter(PublicId id, PersonId owner, PublicId client, String clientName, String title, @Nullable CaseId caseId, LocalDate openedOn, @Nullable LocalDate closedOn, Right right) {}
