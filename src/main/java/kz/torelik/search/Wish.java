package kz.torelik.search;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.search.language.Token;

/// What a question says, taken apart.
public sealed interface Wish extends QuestionReader.Read {

    /// Every act.
    record Everything() implements Wish {}

    /// Words that all have to be there, anywhere; several of them may be one thing (an article, a day, an abbreviation).
    record Words(List<Token> tokens) implements Wish {}

    /// Words one after another.
    ///
    /// @param slop by how many places they may be apart in all; 0 for exactly so
    record Phrase(List<Token> tokens, int slop) implements Wish {}

    /// Words that begin like this, two letters at least.
    record Beginning(String letters) implements Wish {}

    record All(List<Wish> wishes) implements Wish {}

    record Any(List<Wish> wishes) implements Wish {}

    record Not(Wish wish) implements Wish {}

    record In(Zone zone, Wish wish) implements Wish {}

    record With(Facet facet, String value) implements Wish {}

    /// @param from with it
    /// @param to with it
    record Days(LocalDate from, LocalDate to) implements Wish {}
}
