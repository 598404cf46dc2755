package kz.torelik.law;

/// How sure the house is of a fact of law. Absent in the data means [#VERIFIED].
public enum Certainty {
    /// The text of the law was read.
    VERIFIED,
    /// Recalled: general knowledge that still has to be checked against the text.
    R,
    /// A proposal of this project where the law or the official classifier is silent or was not found.
    D;

    static Certainty of(@org.jspecify.annotations.Nullable Certainty stated) { return stated == null ? VERIFIED : stated; }
}
