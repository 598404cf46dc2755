package kz.torelik.law;

/// The law data are not well formed: an unknown or missing key, a word outside the vocabulary, a date that does not fit. The message
/// names the file and the line.
public final class LawFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LawFault(String message) { super(message); }

    LawFault(String message, Throwable cause) { super(message, cause); }
}
