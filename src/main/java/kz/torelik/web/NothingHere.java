package kz.torelik.web;

/// Nothing is at this address for this viewer: it does not exist, or it is forbidden; nobody can tell which from the answer. A face
/// throws it for an identifier that it does not find.
public final class NothingHere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NothingHere() { super("nothing here", null, false, false); }
}
