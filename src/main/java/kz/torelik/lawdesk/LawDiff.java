package kz.torelik.lawdesk;

import java.util.List;
import kz.torelik.kernel.Language;
import kz.torelik.language.Sentences;

/// What changes for whom between two versions of the law data, or between two days.
public final class LawDiff {

    private LawDiff() {}

    /// The changes in the order of the chapters of the law: terms, duty, grounds, procedures, courts, working days, notices, access, draws, the guide, figures.
    static List<Change> between(LawView before, LawView after, Sentences sentences, Language language) {
        Comparing comparing = new Comparing(before, after);
        EventNames old = new EventNames(before.law(), sentences, language);
        EventNames now = new EventNames(after.law(), sentences, language);
        new TermChanges(comparing, old, now).find();
        new FeeChanges(comparing, old, now).find();
        new OrderChanges(comparing, old, now).find();
        new HouseChanges(comparing, old, now).find();
        return comparing.changes();
    }
}
