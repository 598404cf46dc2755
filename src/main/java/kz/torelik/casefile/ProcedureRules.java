package kz.torelik.casefile;

import java.util.List;
import java.util.Set;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.law.Lasting;

/// What the procedure of the law allows next in a case.
interface ProcedureRules {

    /// The stage that follows, and the article that allows the step.
    record Step(String stage, LegalBasis basis) {}

    /// @param claim tells the procedure and the category
    /// @param days when the case was filed, and when the event happened: a step that the law changed is chosen by them
    /// @param way the stages of the case so far in their order, the present one last; empty at the very beginning
    /// @return the step, or a refusal that names the article and what is allowed instead
    Answer<Step> step(Claim claim, Lasting.Days days, List<String> way, ProceduralEvent event, Set<String> capacities);
}
