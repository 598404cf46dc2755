package kz.torelik.publication.cases;

import kz.torelik.casefile.CaseAccess;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.law.Procedure;
import org.springframework.stereotype.Component;

/// What whoever asks is told of a case whose identifier stands where all can read it, as that of every draw does in the public log.
@Component
public class ToldCases {

    private final ListedCases listed;
    private final CaseAccess access;

    ToldCases(ListedCases listed, CaseAccess access) {
        this.listed = listed;
        this.access = access;
    }

    /// Everybody is told what the stage of a listed case shows, of another case whoever may read it.
    public boolean tells(CaseId id, CaseNumber number, Procedure.Seen what) { return listed.shows(number, what) || access.ask(id, "read-case").isYes(); }
}
