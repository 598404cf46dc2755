package kz.torelik;

import java.util.List;
import kz.torelik.kernel.Language;

/// The widths of screens on which a page is looked at.
public final class Screens {

    private static final int PHONE = 390;
    private static final int TABLET = 768;
    private static final int DESK = 1440;

    private Screens() {}

    /// Kazakh, whose words are the longest, on a phone and a desk; Russian on a phone, which leaves the least room; English on a tablet.
    public static List<Integer> of(Language language) {
        return switch (language) {
            case KK -> List.of(PHONE, DESK);
            case RU -> List.of(PHONE);
            case EN -> List.of(TABLET);
        };
    }
}
