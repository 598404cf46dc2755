package kz.torelik.language;

/// A run of a sentence: words of the message, or a fact that it names. Pages set dates and sums of a reason in bold by it.
///
/// @param fact whether the run is a date, a time, a sum or a counted number
public record SaidPiece(String text, boolean fact) {}
