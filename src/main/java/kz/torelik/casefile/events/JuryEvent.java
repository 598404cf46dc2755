package kz.torelik.casefile.events;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The steps of a trial with a jury (Criminal Procedure Code arts. 638, 644, 645, 653, 656). Jurors are known here by their numbers on the list of the year alone: who they are stands in the
/// protocol, and the verdict does not name them (art. 658 part 1 point 1). Of votes the numbers alone are kept: who voted how is a secret (art. 656 parts 3, 4 and 6).
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
    /// @param outcome `guilty` when a verdict of guilt was reached on any charge, else `not-guilty`; null in what was recorded before the punishment was voted here
    @EventKey("jury-answered/1")
    record JuryAnswered(List<Integer> yes, @Nullable String outcome) implements JuryEvent {
        public JuryAnswered { yes = List.copyOf(yes); }
    }

    /// A juror goes and the next substitute sits in his place (art. 645 parts 3 to 5).
    ///
    /// @param juror and `substitute`: their numbers on the list
    /// @param cause `unable` to go on, or `removed` by the presiding judge
    @EventKey("juror-replaced/1")
    record JurorReplaced(int juror, int substitute, String cause) implements JuryEvent {}

    /// The presiding judge declares the forming of the jury, or the trial that was held, void (arts. 644 part 3, 645 parts 3 and 4).
    ///
    /// @param ground `invalid` for a breach in forming it, `secrets` when a juror is not admitted to state secrets, `exhausted` when nobody is left who could take the place of a juror
    /// @param juror the number of the juror who cannot go on, or null where it is not about one
    @EventKey("jury-dissolved/1")
    record JuryDissolved(String ground, @Nullable Integer juror) implements JuryEvent {}

    /// The judge and the jurors voted openly on the punishment (art. 656 parts 11 to 13).
    @EventKey("punishment-voted/1")
    record PunishmentVoted(List<Ballot> ballots) implements JuryEvent {
        public PunishmentVoted { ballots = List.copyOf(ballots); }
    }

    /// The votes on a question of the punishment.
    ///
    /// @param charge the article of the charge, or an empty string for the final punishment
    /// @param point of art. 390 part 1: 5 what mitigates and aggravates, 6 whether he is to be punished, 7 which punishment, 8 whether he goes without it or it is put off, 14 deprivation of a rank
    /// @param words what was voted on, where it is not a punishment; may be empty
    /// @param kind of the punishment in `law/penalties.yaml`, else an empty string
    /// @param amount in the unit of that kind, zero where there is none
    /// @param yes how many of the eleven voted for it
    record Ballot(String charge, int point, String words, String kind, BigDecimal amount, int yes) {}
}
