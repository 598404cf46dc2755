package kz.torelik;

import java.util.List;
import kz.torelik.kernel.Language;

/// The widths of screens on which a page is looked at.
public final class Screens {

    private static final List<Integer> ALL = List.of(390, 768, 1440);
    private static final List<Integer> PHONE = List.of(390);

    private Screens() {}

    /// A phone, a tablet and a desk in Kazakh, whose words are the longest; in the other languages the phone, which leaves the least room for them.
    public static List<Integer> of(Language language) { return language == Language.KK ? ALL : PHONE; }
}
