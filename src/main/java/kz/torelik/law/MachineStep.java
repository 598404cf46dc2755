package kz.torelik.law;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What happens to an objection to what a machine counted: the words with which its term is written in `law/deadlines`, beside the events of cases.
public enum MachineStep {
    MACHINE_OBJECTION_RAISED,
    MACHINE_OBJECTION_ANSWERED;

    public String word() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    public static Set<String> words() { return Arrays.stream(values()).map(MachineStep::word).collect(Collectors.toUnmodifiableSet()); }
}
