package kz.torelik.web;

import java.util.Map;
import kz.torelik.kernel.Answer;

/// Decides at the door of every route whether this viewer may do what the route asks. A "no" looks to the browser as if nothing were
/// there. Without an implementation only [Asks#OPEN] is answered with yes.
public interface Doorkeeper {

    /// @param asked the word of [Asks]
    /// @param path the variables of the route, such as `case` -> the public identifier of a case
    /// @return yes with the viewer, or the refusal with its reasons (kept for the log, not shown)
    Answer<Viewer> decide(Viewer viewer, String asked, Map<String, String> path);
}
