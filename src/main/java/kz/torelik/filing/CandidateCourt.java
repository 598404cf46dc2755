package kz.torelik.filing;

import java.util.List;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Reason;
import kz.torelik.law.Court;

/// A court that may hear a dispute.
///
/// @param rule the id of the rule of the place in `law/jurisdiction.yaml`
/// @param basis the article that gives this court
/// @param reasons the kind of court, then the place
/// @param exclusive whether no other court may hear it
/// @param national whether the judge is drawn from all courts of the country (extraterritorial jurisdiction)
public record CandidateCourt(Court court, String rule, LegalBasis basis, List<Reason> reasons, boolean exclusive, boolean national) {

    public CandidateCourt { reasons = List.copyOf(reasons); }
}
