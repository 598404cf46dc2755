package kz.torelik.kernel;

/// Carries a [Refusal] through code that cannot return it. The faces turn it into a page or a problem document; only the
/// outermost edges catch it.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.code() + " " + refusal.facts());
        this.refusal = refusal;
    }

    public Refusal refusal() { return refusal; }
}
