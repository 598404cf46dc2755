package kz.torelik.casefile.events;

import java.util.List;

/// The steps of a trial with a jury (Criminal Procedure Code arts. 638, 644, 653, 656). Jurors are known here by their numbers on the list of the year alone: who they are stands in the
/// protocol, and the verdict does not name them (art. 658 part 1 point 1).
public sealed interface JuryEvent extends ProceduralEvent {

    /// The secretary drew candidates at random from the list of the year (art. 638).
    ///
    /// @param listed how many stand on the list
    /// @param drawn their numbers on it, in the order of the draw
    /// @param seed what the draw was made from; whoever has it draws the same numbers
    @EventKey("candidates-drawn/1")
    record CandidatesDrawn(int listed, List<Integer> drawn, String seed) implements JuryEvent {
        public CandidatesDrawn { drawn = List.copyOf(drawn); }
    }

    /// The lots made ten jurors and two substitutes (art. 644).
    ///
    /// @param jurors and `substitutes`: their numbers on the list, in the order of the lots
    @EventKey("jury-formed/1")
    record JuryFormed(List<Integer> jurors, List<Integer> substitutes) implements JuryEvent {
        public JuryFormed {
            jurors = List.copyOf(jurors);
            substitutes = List.copyOf(substitutes);
        }
    }

    /// The sheet of questions is read out; nothing on it changes any more (art. 653 part 5).
    @EventKey("questions-put/1")
    record QuestionsPut(List<Question> questions) implements JuryEvent {
        public QuestionsPut { questions = List.copyOf(questions); }
    }

    /// A question to the judge and the jurors.
    ///
    /// @param charge the article of the charge
    /// @param main 1 to 3 for the main questions (was it done, did he do it, is he guilty; art. 654 part 1), 0 for a further one
    /// @param words of a further question; empty for a main one
    record Question(String charge, int main, String words) {}

    /// The judge and the jurors voted (art. 656).
    ///
    /// @param yes for each question how many of the eleven said yes; -1 where an answer before it made it needless
    @EventKey("jury-answered/1")
    record JuryAnswered(List<Integer> yes) implements JuryEvent {
        public JuryAnswered { yes = List.copyOf(yes); }
    }
}
