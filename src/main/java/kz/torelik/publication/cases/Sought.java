package kz.torelik.publication.cases;

import java.time.LocalDate;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.Iin;

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
}
