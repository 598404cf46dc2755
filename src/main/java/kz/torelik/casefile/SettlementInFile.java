package kz.torelik.casefile;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.casefile.events.MatterEvent;
import org.jspecify.annotations.Nullable;

/// An agreement of the parties.
///
/// @param on the day on which it was brought
/// @param signed the participants who signed it
/// @param outcome `approved` or `refused`, null while it is not decided
public record SettlementInFile(MatterEvent.SettlementFiled filed, LocalDate on, List<Integer> signed, @Nullable String outcome) {
    public SettlementInFile { signed = List.copyOf(signed); }
}
