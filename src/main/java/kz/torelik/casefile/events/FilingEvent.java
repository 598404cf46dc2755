package kz.torelik.casefile.events;

import java.time.Instant;
import java.util.List;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;

/// What the participants bring: the claim, the duty, responses, evidence, motions, objections, appeals.
public sealed interface FilingEvent extends ProceduralEvent {

    /// The submission became a case: its number is given and everything the filer signed is in the file (CPC arts. 134, 148).
    ///
    /// @param number the number in this instance
    /// @param ticket the number of the submission, as the receipt shows it
    /// @param receivedAt the moment that counts for the deadlines (CPC art. 123 part 7)
    /// @param claim what is asked, of whom, in which kind of proceeding
    /// @param parties all participants named by the filer, the filer first
    /// @param documents the claim itself first, then its attachments in the order of the list
    @EventKey("claim-filed/1")
    record ClaimFiled(CaseNumber number, String ticket, Instant receivedAt, Claim claim, List<Party> parties, List<FiledDocument> documents) implements FilingEvent, Opening {
        public ClaimFiled {
            parties = List.copyOf(parties);
            documents = List.copyOf(documents);
        }
    }

    /// The state duty is settled: paid, exempt, or put off until the decision (Tax Code arts. 664-672, CPC arts. 103-106).
    ///
    /// @param manner `paid`, `exempt` or `deferred`
    /// @param due what the law asks
    /// @param paid what came
    /// @param receipt the bank's reference, or null
    /// @param basis the article of the rate, the exemption or the deferral
    @EventKey("duty-settled/1")
    record DutySettled(String manner, Tenge due, Tenge paid, @Nullable String receipt, LegalBasis basis) implements FilingEvent {}

    /// The duty, or a part of it, is to be returned; the certificate of refund is in the file (CPC arts. 137, 177, 277, 279).
    @EventKey("duty-refund-ordered/1")
    record DutyRefundOrdered(Tenge amount, LegalBasis basis, @Nullable FiledDocument certificate) implements FilingEvent {}

    /// A response to the claim (отзыв, пікір; CPC art. 166).
    @EventKey("response-filed/1")
    record ResponseFiled(int party, List<FiledDocument> documents) implements FilingEvent {
        public ResponseFiled { documents = List.copyOf(documents); }
    }

    @EventKey("evidence-filed/1")
    record EvidenceFiled(int party, List<FiledDocument> documents) implements FilingEvent {
        public EvidenceFiled { documents = List.copyOf(documents); }
    }

    /// A motion (ходатайство, өтінішхат).
    ///
    /// @param motion its number in the case, from 1
    /// @param kind the code of the kind, such as `obtain-evidence`, `adjourn`, `witness`, `other`
    @EventKey("motion-filed/1")
    record MotionFiled(int motion, int party, String kind, List<FiledDocument> documents) implements FilingEvent {
        public MotionFiled { documents = List.copyOf(documents); }
    }

    /// The court answered a motion; the reasons stand in the note or in the act.
    @EventKey("motion-decided/1")
    record MotionDecided(int motion, boolean granted, String reasons) implements FilingEvent {}

    /// The debtor objects to a court order (возражение, қарсылық; CPC art. 141).
    @EventKey("objection-filed/1")
    record ObjectionFiled(int party, List<FiledDocument> documents) implements FilingEvent {
        public ObjectionFiled { documents = List.copyOf(documents); }
    }

    /// An appeal against the decision came in time or with a request to restore the term (CPC arts. 401-405).
    @EventKey("appeal-filed/1")
    record AppealFiled(int party, List<FiledDocument> documents) implements FilingEvent {
        public AppealFiled { documents = List.copyOf(documents); }
    }
}
