package kz.torelik.publication.cases;

import java.time.LocalDate;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// By what a participant may be sought. The name of a natural person alone is never enough.
public sealed interface Sought {

    /// An organisation by its public number.
    record Organisation(Bin bin) implements Sought {}

    /// Whoever asks, by his own number, as the house knows it from his sign-in.
    record Oneself(Iin iin) implements Sought {}

    /// A person whose day of birth one knows.
    ///
    /// @param name the full name, the surname first
    record Born(String name, LocalDate on) implements Sought {}

    /// A person and another participant of the same case.
    ///
    /// @param name the full name of the person, the surname first
    /// @param other the full name of another person, or the name of an organisation
    record Beside(String name, String other) implements Sought {}

    /// @param typed a BIN
    /// @return the refusals of a BIN
    static Answer<Sought> organisation(String typed) { return Bin.parse(typed).map(Organisation::new); }

    /// A person of whom one knows more than the name.
    ///
    /// @param born the day of birth, or null
    /// @param other another participant of the same case, or nothing
    /// @return the refusals `full-name-needed`, `second-fact-needed`
    static Answer<Sought> person(String name, @Nullable LocalDate born, String other) {
        if (name.strip().split("\\s+").length < 2) return Answer.no(Refusal.of("full-name-needed"));
        if (born != null) return Answer.yes(new Born(name, born));
        return other.isBlank() ? Answer.no(Refusal.of("second-fact-needed")) : Answer.yes(new Beside(name, other));
    }
}
