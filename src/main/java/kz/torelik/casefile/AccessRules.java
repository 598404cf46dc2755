package kz.torelik.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.Certainty;
import kz.torelik.law.LawFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `law/access.yaml`: which relation to a case allows which action, in an open and in a closed case.
@Component
public class AccessRules {

    private final Map<String, Action> actions;
    private final List<Figures> figures;

    AccessRules() { this(LawFiles.read("access.yaml", Data.class)); }

    private AccessRules(Data data) {
        this.actions = data.actions().stream().collect(Collectors.toUnmodifiableMap(Action::id, Function.identity()));
        this.figures = List.copyOf(data.figures());
    }

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

    /// Who sees figures at a level: `country`, `region`, `court`, `judge`.
    ///
    /// @param sees `anyone`, `court` (whoever serves there), `chair` (of that court), `self` (that judge)
    public record Figures(String level, Trilingual title, LegalBasis basis, @Nullable Certainty certainty, List<String> sees) {
        public Figures {
            sees = List.copyOf(sees);
        }
    }

    record Data(List<Action> actions, List<Figures> figures) {}

    /// Whether somebody who stands so to a place sees its figures; a level that the law data do not name is closed.
    public boolean allowsFigures(String level, Set<String> relations) {
        return figures.stream().anyMatch(each -> each.level().equals(level) && each.sees().stream().anyMatch(relations::contains));
    }

    /// @throws IllegalArgumentException for an action that the law data do not know
    boolean allows(String action, boolean closedCase, Set<String> relations) {
        Action known = actions.get(action);
        if (known == null) throw new IllegalArgumentException("law/access.yaml does not know the action " + action);
        return (closedCase ? known.closed() : known.open()).stream().anyMatch(relations::contains);
    }

    /// All actions, for the reference and for the matrix test.
    public List<Action> list() { return actions.values().stream().sorted(Comparator.comparing(Action::id)).toList(); }
}
