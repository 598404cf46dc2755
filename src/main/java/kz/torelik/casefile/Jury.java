package kz.torelik.casefile;

import java.time.LocalDate;
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

/// The jury of a criminal case as its history tells it (Criminal Procedure Code ch. 65-70). A jury that was dissolved leaves its candidates when its forming was void (art. 644 part 3), nothing
/// when the whole trial was (art. 645 parts 3 and 4).
///
/// @param candidates the numbers of all who were drawn
/// @param formed the jurors and the substitutes of today, or null
/// @param questions the sheet, empty before it is put
/// @param yes the votes for each question, empty before they are counted
/// @param ballots the votes on the punishment, empty before they are counted
/// @param served the year in which somebody sat in a jury of this case whose trial was declared void, by his number on the list
public record Jury(Set<Integer> candidates, JuryEvent.@Nullable JuryFormed formed, List<JuryEvent.Question> questions, List<Integer> yes, List<JuryEvent.Ballot> ballots, Map<Integer, Integer> served) {

    /// The judge votes with the ten jurors, each with one voice (arts. 632, 656 part 3).
    public static final int VOICES = 11;
    /// So many voices make a majority (art. 656 parts 8 and 11).
    public static final int MAJORITY = 6;

    public Jury {
        candidates = new LinkedHashSet<>(candidates);
        questions = List.copyOf(questions);
        yes = List.copyOf(yes);
        ballots = List.copyOf(ballots);
        served = Map.copyOf(served);
    }

    /// Nothing where the case is not tried with a jury.
    public static Optional<Jury> of(CaseFile file) {
        boolean granted = file.history().stream().anyMatch(one -> one.event() instanceof AcceptanceEvent.PreparationEnded(_, String manner) && "jury".equals(manner));
        if (!granted) return Optional.empty();
        Jury jury = new Jury(Set.of(), null, List.of(), List.of(), List.of(), Map.of());
        for (RecordedEvent recorded : file.history()) if (recorded.event() instanceof JuryEvent event) jury = jury.after(event, recorded.occurredOn());
        return Optional.of(jury);
    }

    private Jury after(JuryEvent event, LocalDate on) {
        return switch (event) {
            case JuryEvent.CandidatesDrawn drawn -> {
                Set<Integer> all = new LinkedHashSet<>(candidates);
                all.addAll(drawn.drawn());
                yield new Jury(all, formed, questions, yes, ballots, served);
            }
            case JuryEvent.JuryFormed made -> new Jury(candidates, made, questions, yes, ballots, served);
            case JuryEvent.JurorReplaced replaced -> new Jury(candidates, replaced(replaced), questions, yes, ballots, served);
            case JuryEvent.JuryDissolved dissolved when dissolved.ground().equals("exhausted") -> new Jury(Set.of(), null, List.of(), List.of(), List.of(), sat(on.getYear()));
            case JuryEvent.JuryDissolved _ -> new Jury(candidates, null, List.of(), List.of(), List.of(), served);
            case JuryEvent.QuestionsPut put -> new Jury(candidates, formed, put.questions(), yes, ballots, served);
            case JuryEvent.JuryAnswered answered -> new Jury(candidates, formed, questions, answered.yes(), ballots, served);
            case JuryEvent.PunishmentVoted voted -> new Jury(candidates, formed, questions, yes, voted.ballots(), served);
        };
    }

    private JuryEvent.@Nullable JuryFormed replaced(JuryEvent.JurorReplaced replaced) {
        if (formed == null) return null;
        List<Integer> jurors = new ArrayList<>(formed.jurors());
        jurors.replaceAll(one -> one == replaced.juror() ? replaced.substitute() : one);
        return new JuryEvent.JuryFormed(jurors, formed.substitutes().stream().filter(one -> one != replaced.substitute()).toList());
    }

    private Map<Integer, Integer> sat(int year) {
        Map<Integer, Integer> all = new LinkedHashMap<>(served);
        if (formed != null) formed.jurors().forEach(one -> all.put(one, year));
        return all;
    }

    /// Whether a verdict of guilt was reached on each charge: the majority said yes to each of its three main questions (art. 656 parts 8 and 9). Empty before the vote.
    public Map<String, Boolean> guilt() { return guilt(questions, yes); }

    /// The same for votes that are not recorded yet.
    public static Map<String, Boolean> guilt(List<JuryEvent.Question> questions, List<Integer> yes) {
        Map<String, Boolean> guilt = new LinkedHashMap<>();
        for (int i = 0; i < yes.size(); i++) {
            if (questions.get(i).main() > 0) guilt.merge(questions.get(i).charge(), isYes(yes.get(i)), Boolean::logicalAnd);
        }
        return guilt;
    }

    /// The charges on which he was found guilty, in the order of the sheet.
    public List<String> guilty() { return guilt().entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList(); }

    /// Six voices make a majority of eleven.
    public static boolean isYes(int yes) { return yes >= MAJORITY; }
}
