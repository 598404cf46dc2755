package kz.torelik.web.parts;

/// What a pill means; never by its colour alone, the words say it too.
public enum Tone {
    /// A plain state.
    QUIET("", false),
    /// The stage of a case.
    STAGE("b", true),
    /// Done, in time, valid.
    DONE("g", false),
    /// Due soon.
    SOON("a", true),
    /// Missed, broken, due today.
    LATE("r", true);

    private final String look;
    private final boolean dotted;

    Tone(String look, boolean dotted) {
        this.look = look;
        this.dotted = dotted;
    }

    public String look() { return look; }

    public boolean dotted() { return dotted; }
}
