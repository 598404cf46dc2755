package kz.torelik.casefile;

import kz.torelik.casefile.events.FilingEvent;

/// In which format a case is conducted (CPC art. 133-1): as the plaintiff chose by the way in which he filed, until a ruling changes it. The file is electronic in either: of a case on paper it is the
/// certified copy.
public enum CaseFormat {
    ELECTRONIC, PAPER;

    /// The motion on which the court rules about the format.
    static final String CHANGE = "change-format";

    /// The word of the messages.
    public String word() { return name().toLowerCase(java.util.Locale.ROOT); }

    /// How it stands now: each ruling that grants the change turns it over.
    public static CaseFormat of(CaseFile file) {
        boolean onPaper = file.history().getFirst().event() instanceof FilingEvent.ClaimFiled filed && filed.documents().stream().anyMatch(one -> one.kind().equals(Certified.COPY));
        long changes = file.motions().stream().filter(motion -> motion.kind().equals(CHANGE) && Boolean.TRUE.equals(motion.granted())).count();
        return onPaper == (changes % 2 == 0) ? PAPER : ELECTRONIC;
    }
}
