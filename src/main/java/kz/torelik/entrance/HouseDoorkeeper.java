package kz.torelik.entrance;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.casefile.AccessRules;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Refusal;
import kz.torelik.web.Asks;
import kz.torelik.web.Doorkeeper;
import kz.torelik.web.Viewer;
import org.springframework.stereotype.Component;

/// Who may pass a door. A door asks for a kind of person (`person`, `citizen`, `staff`, or a function in a court), or for an action of
/// `law/access.yaml` on the case that the address names `{case}`; any other word keeps it shut.
@Component
class HouseDoorkeeper implements Doorkeeper {

    private final CaseAccess access;
    private final Set<String> actions;

    HouseDoorkeeper(CaseAccess access, AccessRules rules) {
        this.access = access;
        this.actions = rules.list().stream().map(AccessRules.Action::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Answer<Viewer> decide(Viewer viewer, String asked, Map<String, String> path) {
        if (actions.contains(asked)) return onCase(viewer, asked, Optional.ofNullable(path.get("case")).flatMap(CaseId::find));
        boolean passes = switch (asked) {
            case Asks.OPEN -> true;
            case "person" -> !(viewer instanceof Viewer.Anyone);
            case "citizen" -> viewer.actor() instanceof Actor.Citizen;
            case "staff" -> viewer.actor() instanceof Actor.Staff;
            case "judge" -> serves(viewer, Function.JUDGE) || serves(viewer, Function.CHAIR);
            case "chair" -> serves(viewer, Function.CHAIR);
            case "secretary" -> serves(viewer, Function.SECRETARY);
            case "registrar" -> serves(viewer, Function.REGISTRAR);
            default -> false;
        };
        return passes ? Answer.yes(viewer) : Answer.no(Refusal.of("closed"));
    }

    private Answer<Viewer> onCase(Viewer viewer, String action, Optional<CaseId> id) {
        return id.isEmpty() ? Answer.no(Refusal.of("case-not-found")) : access.ask(id.get(), action).map(permit -> {
            // whatever he does in the case, he has looked at it
            access.noteLook(permit, "case");
            return viewer;
        });
    }

    private static boolean serves(Viewer viewer, Function function) { return viewer.actor() instanceof Actor.Staff staff && staff.function() == function; }
}
