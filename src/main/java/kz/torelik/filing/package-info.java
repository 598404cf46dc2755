/// From what happened to a person to a registered claim.
///
/// A draft ([kz.torelik.filing.ClaimDraft]) saves itself as the person answers; it keeps everything as it was typed, right or wrong. The dry run
/// ([kz.torelik.filing.Checking]) is the same list of checks as the real submission, each with its article and how to cure it. The claim is rendered to
/// PDF/A and shown ([kz.torelik.filing.Preparing]), the person signs it, and the submission ([kz.torelik.filing.Submitting]) answers with a sealed receipt and
/// a ticket: the moment of receipt counts for the deadlines. When the duty is settled the claim becomes a case ([kz.torelik.filing.Registering]). The id of the
/// draft is the id of the case, so that its documents stay under one key. A claim that is not paid for in time ends ([kz.torelik.filing.Lapsing]) and can be filed again ([kz.torelik.filing.FilingAgain]). Duty that a ruling returns goes back when the plaintiff asks ([kz.torelik.filing.ReturningDuty]).
///
/// Articles: CPC 26-34, 103-106, 123 part 7, 133-1, 134-135, 148-149; Tax Code 664-672. Events in: none. Events out: `claim-filed`, `duty-settled`.
@NullMarked
@ApplicationModule(displayName = "Filing", allowedDependencies = {"kernel", "database", "law", "courts", "identity", "language", "signatures", "documents", "documents :: *",
        "powers", "prosecution", "casefile", "casefile :: events", "payments", "notices", "deadlines"})
package kz.torelik.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
