package kz.torelik.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The normative acts that legal bases cite by their short names.
public final class Acts {

    private final Map<String, Act> byId = new LinkedHashMap<>();

    record File(List<Act> acts) {}

    Acts(File file) {
        for (Act act : file.acts) if (byId.put(act.id(), act) != null) throw LawFault.twice("law/acts.yaml", act.id());
    }

    public Optional<Act> find(String id) { return Optional.ofNullable(byId.get(id)); }

    /// @throws LawFault when the short name stands for no act
    public Act get(String id) { return find(id).orElseThrow(() -> LawFault.nothing("law/acts.yaml has no act '" + id + "'", id)); }

    public List<Act> list() { return List.copyOf(byId.values()); }
}
