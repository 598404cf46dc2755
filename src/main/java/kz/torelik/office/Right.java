package kz.torelik.office;

/// How far somebody is let into an office.
public enum Right {
    /// It is his.
    OWNER,
    /// Keeps tasks, time and drafts.
    DRAFT,
    /// Reads.
    SEE;

    public String word() { return name().toLowerCase(java.util.Locale.ROOT); }

    public boolean works() { return this != SEE; }
}
