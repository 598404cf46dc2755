package kz.torelik.filing;

import java.util.List;
import kz.torelik.documents.Document;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;

/// A paper for an existing case that was written or uploaded and waits for its signature.
///
/// @param party the participant in whose name it is filed
/// @param kind `response`, `evidence`, `motion`, `objection`, `appeal`, `counter-claim`, `cure`, `cassation`, `exceptional-review`, `private-complaint`, `additional-appeal`, `settlement`, `countersign` or `opinion`
/// @param motion the kind of a motion in `law/motion-kinds.yaml`, the manner of an agreement, the exceptional ground of a protest, or null
/// @param document what is signed
/// @param attachment a file that goes with it, or null
/// @param restoration the request to restore the term that it missed, or null
/// @param counter what a counter-claim asks, or null
/// @param terms of an agreement, one each
public record CasePaper(PublicId id, CaseId caseId, int party, String kind, @Nullable String motion, Document document, @Nullable Document attachment, @Nullable Restoration restoration,
                        FilingInCase.@Nullable Counter counter, List<String> terms) {

    public CasePaper { terms = List.copyOf(terms); }

    /// @param rule the id of the missed term in `law/deadlines`
    public record Restoration(String rule, String reasons) {}
}
