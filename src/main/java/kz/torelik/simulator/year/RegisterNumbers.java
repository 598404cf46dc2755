package kz.torelik.simulator.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.casefile.ManyCases;
import kz.torelik.database.Acting;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.law.Procedure;

/// Numbers are taken a hundred at a time for each register, as a court that registers a day's post; what is left over at the end of a run stays unused.
final class RegisterNumbers {

    private static final int AT_ONCE = 100;

    private final ManyCases cases;
    private final Map<String, List<CaseNumber>> numbers = new HashMap<>();

    RegisterNumbers(ManyCases cases) { this.cases = cases; }

    CaseNumber next(CourtCode court, Procedure procedure, LocalDate day) {
        List<CaseNumber> taken = numbers.computeIfAbsent(court + "/" + day.getYear() + "/" + procedure.numberKind(), _ -> new ArrayList<>());
        if (taken.isEmpty()) taken.addAll(Acting.as(SimulatingYear.RULE, () -> cases.nextNumbers(court, day.getYear(), procedure.numberKind(), AT_ONCE)));
        return taken.removeFirst();
    }
}
