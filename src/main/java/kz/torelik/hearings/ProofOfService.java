package kz.torelik.hearings;

import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Reason;

/// Says whether somebody who did not come was properly notified of a session. The service of process answers it.
public interface ProofOfService {

    Finding find(CaseFile file, HearingId hearing, Party addressee);

    /// How a notice stands before the law.
    enum Verdict {
        /// He is properly notified: the court may go on without him (CPC art. 196 parts 3, 4).
        PROPER,
        /// Nothing proves it: the trial is put off (CPC art. 196 part 2).
        NOT_PROPER,
        /// He did not come on a first electronic notice: the next one goes by another recorded means (CPC art. 127 part 4).
        REPEAT_REQUIRED
    }

    /// A verdict with the article and what it rests on.
    record Finding(Verdict verdict, LegalBasis basis, List<Reason> reasons) {

        public Finding { reasons = List.copyOf(reasons); }

        public boolean isProper() { return verdict == Verdict.PROPER; }
    }
}
