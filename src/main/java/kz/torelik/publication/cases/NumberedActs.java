package kz.torelik.publication.cases;

import java.util.List;
import kz.torelik.acts.Acts;
import kz.torelik.acts.PublicAct;
import kz.torelik.law.Procedure;
import org.springframework.stereotype.Component;

/// The signed acts that anybody finds by a number. Numbers run on: whoever counted them up would learn of every closed case what was decided in it and when. So only the acts of a case that is listed
/// ([ListedCases]) are found by number; whoever holds the paper or the file of another checks that, by its code or its digest.
@Component
public class NumberedActs {

    private final Acts acts;
    private final ListedCases cases;

    NumberedActs(Acts acts, ListedCases cases) {
        this.acts = acts;
        this.cases = cases;
    }

    /// @param number the one on the paper, or that of the case
    public List<PublicAct> list(String number) {
        return acts.list(number).stream().filter(act -> cases.shows(act.caseNumber(), Procedure.Seen.NUMBER)).toList();
    }
}
