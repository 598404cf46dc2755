package kz.torelik.casefile.events;

import java.time.LocalDate;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Language;
import org.jspecify.annotations.Nullable;

/// What the judge does with a claim before it is heard (CPC arts. 138, 150-152, 163-165).
public sealed interface AcceptanceEvent extends ProceduralEvent {

    /// The claim is accepted and a civil case initiated (CPC art. 150).
    ///
    /// @param language the language of the proceedings that the ruling fixes
    /// @param manner `simplified` when the case is considered in writing without a session (CPC art. 267-2), or null for the general order
    @EventKey("claim-accepted/1")
    record ClaimAccepted(ActId act, Language language, @Nullable String manner) implements AcceptanceEvent {

        public static final String SIMPLIFIED = "simplified";

        /// Acceptance in the general order.
        public ClaimAccepted(ActId act, Language language) { this(act, language, null); }
    }

    /// The court goes over from the simplified written procedure to the rules of action proceedings (CPC art. 267-1 part 3).
    ///
    /// @param ground the code of the ground in `law/grounds/general-procedure.yaml`
    @EventKey("general-ordered/1")
    record GeneralOrdered(ActId act, String ground) implements AcceptanceEvent {}

    /// The claim is returned; it may be filed again (CPC art. 152, for a court order art. 138).
    ///
    /// @param ground the code of the ground in `law/grounds`
    @EventKey("claim-returned/1")
    record ClaimReturned(ActId act, String ground) implements AcceptanceEvent {}

    /// Acceptance is refused; the same claim cannot be filed again (CPC art. 151).
    @EventKey("claim-refused/1")
    record ClaimRefused(ActId act, String ground) implements AcceptanceEvent {}

    /// The judge tries to reconcile the parties before he decides on the acceptance: ten working days instead of five (CPC arts. 150 part 1, 174).
    @EventKey("conciliation-begun/1")
    record ConciliationBegun(String manner) implements AcceptanceEvent {}

    /// The parties disclosed their evidence to each other and a pre-trial protocol was made: fifteen working days (CPC arts. 73 parts 1 and 2, 150 part 1).
    @EventKey("pretrial-protocol-made/1")
    record PretrialProtocolMade(@Nullable FiledDocument document) implements AcceptanceEvent {}

    /// The preparation of the case for the trial began (CPC arts. 163, 164).
    @EventKey("preparation-begun/1")
    record PreparationBegun(@Nullable ActId act) implements AcceptanceEvent {}

    /// The term of preparation is extended in an exceptional complex case (CPC art. 164 part 1).
    @EventKey("preparation-extended/1")
    record PreparationExtended(@Nullable ActId act, LocalDate until, String reasons) implements AcceptanceEvent {}

    /// The case is ready for the trial (CPC art. 173).
    ///
    /// @param manner how a criminal case will be tried: `trial`, `shortened` (Criminal Procedure Code art. 382) or `jury` (art. 637); null elsewhere
    @EventKey("preparation-ended/1")
    record PreparationEnded(@Nullable ActId act, @Nullable String manner) implements AcceptanceEvent {

        /// Elsewhere than in a criminal case.
        public PreparationEnded(@Nullable ActId act) { this(act, null); }
    }
}
