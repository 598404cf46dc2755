package kz.torelik.enforcement;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;

/// A writ of execution with everything that CPC art. 241 part 4 asks of it.
///
/// @param number its own number, such as `7110-26/000015`
/// @param actTitle how the act is called, with its number
/// @param actDate the day of the act
/// @param inForceFrom the day from which the act is in force, or null when it is executed at once (CPC art. 243)
/// @param sum what the debtor owes the creditor in all, zero where nothing is owed in money
/// @param operative the operative part of the act, word for word, paragraph by paragraph
/// @param basis the article that allows the writ now
/// @param duplicateOf the number of the writ that was lost, or null where this is no duplicate (CPC art. 242)
public record Writ(PublicId id, String number, CaseId caseId, CaseNumber caseNumber, ActId act, String actTitle, LocalDate actDate, @Nullable LocalDate inForceFrom,
                   LocalDate issuedOn, CourtCode court, PersonName judge, Party creditor, Party debtor, Tenge sum, List<String> operative, Language language, LegalBasis basis,
                   @Nullable String duplicateOf) {

    public Writ { operative = List.copyOf(operative); }

    public boolean isImmediate() { return inForceFrom == null; }
}
