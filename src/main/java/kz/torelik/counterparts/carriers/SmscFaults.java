package kz.torelik.counterparts.carriers;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What goes wrong in the centre on demand; what is left out is mended. Numbers in the form of E.164.
///
/// @param throttle how many messages are answered with `ESME_RTHROTTLED`
/// @param refused numbers to which nothing is sent (`ESME_RINVDSTADR`)
/// @param undeliverable numbers that no message reaches (`UNDELIV`)
/// @param expired numbers that are switched off until a message expires (`EXPIRED`)
/// @param mute how many messages are taken without an answer: the line is cut instead
/// @param hold whether reports are kept back until they are released
/// @param twice whether each report comes twice
/// @param lateMillis how long a report takes
public record SmscFaults(int throttle, @Nullable List<String> refused, @Nullable List<String> undeliverable, @Nullable List<String> expired, int mute, boolean hold, boolean twice, int lateMillis) {

    public static final SmscFaults NONE = new SmscFaults(0, List.of(), List.of(), List.of(), 0, false, false, 0);

    boolean refuses(String number) { return has(refused, number); }

    /// What becomes of a message to a number.
    String fate(String number) { return has(undeliverable, number) ? "UNDELIV" : has(expired, number) ? "EXPIRED" : "DELIVRD"; }

    private static boolean has(@Nullable List<String> numbers, String number) { return numbers != null && Set.copyOf(numbers).contains(number); }
}
