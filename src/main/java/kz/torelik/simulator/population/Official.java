package kz.torelik.simulator.population;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.courts.Absence;
import kz.torelik.courts.Judge;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody who serves in a court.
///
/// @param bench what a judge or a chair considers, or null for others
public record Official(Resident person, Function function, LocalDate since, @Nullable Bench bench) {

    /// A judge's work, his secretary and his absences.
    public record Bench(Judge.Work work, PersonId secretary, List<Absence> absences) {

        public Bench { absences = List.copyOf(absences); }
    }

    public boolean isJudge() { return function == Function.JUDGE || function == Function.CHAIR; }
}
