package kz.torelik.language;

/// A key that no bundle knows, or a fact that a message cannot write: a broken invariant, found by `TranslationTests` before anyone reads it.
public final class UnknownMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownMessage(String what) { super(what); }
}
