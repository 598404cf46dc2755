package kz.torelik.lawdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.torelik.allocation.AllocationLaw;
import kz.torelik.casefile.AccessRules;
import kz.torelik.filing.Guide;
import kz.torelik.law.LawFault;
import kz.torelik.law.LawSource;

/// The parts of the law data that other modules read for themselves: who may do what with a case, how a draw weighs, which claim answers a story.
record HouseRules(AccessRules.Data access, AllocationLaw allocation, Guide.Data guide) {

    private static final String ACCESS = "access.yaml";
    private static final String ALLOCATION = "allocation.yaml";
    private static final String GUIDE = "guide.yaml";

    /// @throws LawFault when a file is not well formed
    static HouseRules read(LawSource source) {
        return new HouseRules(source.read(ACCESS, AccessRules.Data.class), source.read(ALLOCATION, AllocationLaw.class), source.read(GUIDE, Guide.Data.class));
    }

    /// What keeps these files from being read, each with its place; a missing file is told elsewhere.
    static List<LawFault> faults(LawSource source) {
        List<LawFault> faults = new ArrayList<>();
        Map.of(ACCESS, AccessRules.Data.class, ALLOCATION, AllocationLaw.class, GUIDE, Guide.Data.class).forEach((file, shape) -> {
            if (source.find(file).isEmpty()) return;
            try {
                source.read(file, shape);
            } catch (LawFault fault) {
                faults.add(fault);
            }
        });
        return faults;
    }
}
