package kz.torelik.law;

import java.util.List;
import java.util.Map;

/// Whoever acts for a participant in any kind of proceeding: `law/standing.yaml`.
///
/// @param sets sets of steps that stages of procedures include by name
record StandingLaw(Map<String, List<Procedure.Step>> sets) {

    StandingLaw { sets = Map.copyOf(sets); }
}
