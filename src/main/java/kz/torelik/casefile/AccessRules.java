package kz.torelik.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.LawFiles;
import org.springframework.stereotype.Component;

/// `law/access.yaml`: which relation to a case allows which action, in an open and in a closed case.
@Component
public class AccessRules {

    private final Map<String, Action> actions;

    AccessRules() { this(LawFiles.read("access.yaml", Data.class).actions()); }

    AccessRules(List<Action> actions) { this.actions = actions.stream().collect(Collectors.toUnmodifiableMap(Action::id, Function.identity())); }

    /// An action on a case.
    ///
    /// @param open the relations that allow it in an open case
    /// @param closed the relations that allow it in a closed case
    public record Action(String id, Trilingual title, LegalBasis basis, List<String> open, List<String> closed) {
        public Action {
            open = List.copyOf(open);
            closed = List.copyOf(closed);
        }
    }

    record Data(List<Action> actions) {}

    /// @throws IllegalArgumentException for an action that the law data do not know
    boolean allows(String action, boolean closedCase, Set<String> relations) {
        Action known = actions.get(action);
        if (known == null) throw new IllegalArgumentException("law/access.yaml does not know the action " + action);
        return (closedCase ? known.closed() : known.open()).stream().anyMatch(relations::contains);
    }

    /// All actions, for the reference and for the matrix test.
    public List<Action> list() { return actions.values().stream().sorted(Comparator.comparing(Action::id)).toList(); }
}
