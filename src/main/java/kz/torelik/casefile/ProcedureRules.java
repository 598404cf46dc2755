package kz.torelik.casefile;

import java.util.Set;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.law.Lasting;
import org.jspecify.annotations.Nullable;

/// What the procedure of the law allows next in a case.
interface ProcedureRules {

    /// The stage that follows, and the article that allows the step.
    record Step(String stage, LegalBasis basis) {}

    /// @param days when the case was filed, and when the event happened: a step that the law changed is chosen by them
    /// @param stage the stage before, or null at the very beginning
    /// @param enteredFrom the stage from which that one was entered, or null
    /// @return the step, or a refusal that names the article and what is allowed instead
    Answer<Step> step(String procedure, Lasting.Days days, @Nullable String stage, @Nullable String enteredFrom, ProceduralEvent event, Set<String> capacities);
}
