package kz.torelik.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.casefile.events.JuryEvent;
import org.jspecify.annotations.Nullable;

/// The jury of a criminal case as its history tells it (Criminal Procedure Code ch. 65-70).
///
/// @param candidates the numbers of all who were drawn
/// @param formed the jurors, or null
/// @param questions the sheet, empty before it is put
/// @param yes the votes for each question, empty before they are counted
public record Jury(Set<Integer> candidates, JuryEvent.@Nullable JuryFormed formed, List<JuryEvent.Question> questions, List<Integer> yes) {

    /// The judge votes with the ten jurors, each with one voice (arts. 632, 656 part 3).
    public static final int VOICES = 11;

    public Jury {
        candidates = new LinkedHashSet<>(candidates);
        questions = List.copyOf(questions);
        yes = List.copyOf(yes);
    }

    /// Nothing where the case is not tried with a jury.
    public static Optional<Jury> of(CaseFile file) {
        Set<Integer> candidates = new LinkedHashSet<>();
        JuryEvent.JuryFormed formed = null;
        List<JuryEvent.Question> questions = List.of();
        List<Integer> yes = List.of();
        boolean granted = false;
        for (RecordedEvent recorded : file.history()) {
            if (recorded.event() instanceof AcceptanceEvent.PreparationEnded(_, String manner) && manner.equals("jury")) granted = true;
            if (!(recorded.event() instanceof JuryEvent event)) continue;
            switch (event) {
                case JuryEvent.CandidatesDrawn drawn -> candidates.addAll(drawn.drawn());
                case JuryEvent.JuryFormed made -> formed = made;
                case JuryEvent.QuestionsPut put -> questions = put.questions();
                case JuryEvent.JuryAnswered answered -> yes = answered.yes();
            }
        }
        return granted ? Optional.of(new Jury(candidates, formed, questions, yes)) : Optional.empty();
    }

    /// Whether a verdict of guilt was reached on each charge: the majority said yes to each of its three main questions (art. 656 parts 8 and 9). Empty before the vote.
    public Map<String, Boolean> guilt() {
        Map<String, Boolean> guilt = new LinkedHashMap<>();
        for (int i = 0; i < yes.size(); i++) {
            if (questions.get(i).main() > 0) guilt.merge(questions.get(i).charge(), isYes(yes.get(i)), Boolean::logicalAnd);
        }
        return guilt;
    }

    /// Six voices make a majority of eleven.
    public static boolean isYes(int yes) { return yes > VOICES / 2; }

    /// The charges in the order of the sheet.
    public List<String> charges() { return new ArrayList<>(questions.stream().map(JuryEvent.Question::charge).collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new))); }
}
