package kz.torelik.alerts;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.publication.BankOfActs;
import org.springframework.stereotype.Component;

/// Of what was found for somebody, what may still be told: an act that left the bank since is not named any more, to nobody.
@Component
class StillThere {

    private static final String ACTS = "/acts/";
    private final BankOfActs bank;

    StillThere(BankOfActs bank) { this.bank = bank; }

    List<Watch.Entry> of(Collection<Watch.Entry> entries) {
        Set<String> present = bank.present(entries.stream().filter(StillThere::isOfAct).map(Watch.Entry::subject).collect(Collectors.toSet()));
        return entries.stream().filter(entry -> !isOfAct(entry) || present.contains(entry.subject())).toList();
    }

    boolean holds(Watch.Entry entry) { return !of(List.of(entry)).isEmpty(); }

    private static boolean isOfAct(Watch.Entry entry) { return entry.path().startsWith(ACTS); }
}
