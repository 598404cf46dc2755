package kz.torelik.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.time.LocalDate;
import kz.torelik.courts.Candidate;
import kz.torelik.courts.Judge;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonId;

/// Who takes part in a draw and who does not, with the code of the reason. Pure.
final class Eligibility {

    private Eligibility() {}

    /// The judges in the order of their identifiers, with their weights, and the excluded.
    record Field(List<DrawInput.Entrant> judges, List<DrawInput.Excluded> excluded) {}

    /// Who is kept from this case, whatever else he may do.
    ///
    /// @param recused judges who were recused from it
    /// @param barred judges who took part in it before (CPC art. 37)
    /// @param participants the numbers of its participants
    /// @param reasons the codes of the reasons that the law knows for this case
    /// @param seated who sits in its panel already, where only one seat is drawn
    record Kept(Set<PersonId> recused, Set<PersonId> barred, Set<Iin> participants, Set<PersonId> seated, Set<String> reasons) {

        Kept(Set<PersonId> recused, Set<PersonId> barred, Set<Iin> participants, Set<String> reasons) { this(recused, barred, participants, Set.of(), reasons); }
    }

    /// @param loads what each judge carries, in tenths of an ordinary action
    static Field of(List<Candidate> candidates, LocalDate day, Kept kept, Map<PersonId, Integer> loads) {
        List<Judge> free = new ArrayList<>();
        List<DrawInput.Excluded> excluded = new ArrayList<>();
        List<Candidate> ordered = candidates.stream().sorted(Comparator.comparing(candidate -> candidate.judge().person().toString())).toList();
        for (Candidate candidate : ordered) {
            Optional<String> code = exclusions(candidate, day, kept).filter(kept.reasons()::contains).findFirst();
            if (code.isEmpty()) free.add(candidate.judge());
            else excluded.add(new DrawInput.Excluded(candidate.judge().person(), candidate.judge().court(), code.get()));
        }
        List<Integer> capacities = free.stream().map(judge -> judge.work().rate().capacity().movePointRight(2).intValue()).toList();
        List<Integer> carried = free.stream().map(judge -> loads.getOrDefault(judge.person(), 0)).toList();
        List<Long> weights = DrawInput.weights(capacities, carried);
        List<DrawInput.Entrant> entrants = new ArrayList<>();
        for (int i = 0; i < free.size(); i++) {
            entrants.add(new DrawInput.Entrant(free.get(i).person(), free.get(i).court(), capacities.get(i), carried.get(i), weights.get(i)));
        }
        return new Field(entrants, excluded);
    }

    /// All that keeps him, the gravest first.
    private static Stream<String> exclusions(Candidate candidate, LocalDate day, Kept kept) {
        List<String> codes = new ArrayList<>();
        if (kept.recused().contains(candidate.judge().person())) codes.add("recused");
        if (kept.barred().contains(candidate.judge().person())) codes.add("took-part");
        if (kept.seated().contains(candidate.judge().person())) codes.add("in-panel");
        if (kept.participants().contains(candidate.judge().iin())) codes.add("own-case");
        if (candidate.absentOn(day).isPresent()) codes.add("absent");
        if (!candidate.hearsCategory()) codes.add("other-specialisation");
        if (!candidate.speaksLanguage()) codes.add("other-language");
        return codes.stream();
    }
}
