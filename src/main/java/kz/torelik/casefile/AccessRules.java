package kz.torelik.casefile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Period;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.Certainty;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `law/access.yaml`: which relation to a case allows which action, in an open and in a closed case.
@Component
public class AccessRules {

    private final List<Action> actions;
    private final List<Figures> figures;
    private final @Nullable Looks looks;

    AccessRules() { this(LawFiles.read("access.yaml", Data.class)); }

    AccessRules(Data data) {
        this.actions = data.actions();
        this.figures = data.figures();
        this.looks = data.looks();
    }

    /// An action on a case.
    ///
    /// @param open the relations that allow it in an open case
    /// @param closed the relations that allow it in a closed case
    public record Action(String id, Trilingual title, LegalBasis basis, List<String> open, List<String> closed, @Nullable Period inForce, @Nullable Transition transition) implements Lasting {
        public Action {
            open = List.copyOf(open);
            closed = List.copyOf(closed);
        }
    }

    /// Who sees figures at a level: `country`, `region`, `court`, `judge`.
    ///
    /// @param sees `anyone`, `court` (whoever serves there), `chair` (of that court), `self` (that judge)
    public record Figures(String level, Trilingual title, LegalBasis basis, @Nullable Certainty certainty, List<String> sees, @Nullable Period inForce, @Nullable Transition transition) implements Lasting {
        public Figures {
            sees = List.copyOf(sees);
        }
    }

    /// Whose name stands in the log of looks beside his role, for those who may read it.
    ///
    /// @param open the relations named in an open case
    /// @param closed those named in a closed case
    public record Looks(LegalBasis basis, @Nullable Certainty certainty, List<String> open, List<String> closed) {
        public Looks {
            open = List.copyOf(open);
            closed = List.copyOf(closed);
        }
    }

    /// The file of the law data.
    ///
    /// @param looks null: nobody is named
    public record Data(List<Action> actions, List<Figures> figures, @Nullable Looks looks) {
        public Data {
            actions = List.copyOf(actions);
            figures = List.copyOf(figures);
        }
    }

    /// Whether somebody who stands so to a place sees its figures on a day; a level that the law data do not name, or not on that day, is closed.
    public boolean allowsFigures(String level, Set<String> relations, LocalDate day) {
        return Lasting.on(figures, new Lasting.Days(day, day)).stream().anyMatch(each -> each.level().equals(level) && each.sees().stream().anyMatch(relations::contains));
    }

    /// Whether whoever looked in this relation is named to those who read the log.
    public boolean namesLooker(String relation, boolean closedCase) { return looks != null && (closedCase ? looks.closed() : looks.open()).contains(relation); }

    /// What the law does not allow on these days is closed.
    /// @throws IllegalArgumentException for an action that the law data do not know
    boolean allows(String action, boolean closedCase, Set<String> relations, Lasting.Days days) {
        if (actions.stream().noneMatch(each -> each.id().equals(action))) throw new IllegalArgumentException("law/access.yaml does not know the action " + action);
        return Lasting.on(actions, days).stream().filter(each -> each.id().equals(action)).anyMatch(known -> (closedCase ? known.closed() : known.open()).stream().anyMatch(relations::contains));
    }

    /// All actions with all their versions, for the reference and for the matrix test.
    public List<Action> list() { return actions.stream().sorted(Comparator.comparing(Action::id)).toList(); }
}
