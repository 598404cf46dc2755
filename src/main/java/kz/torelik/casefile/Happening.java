package kz.torelik.casefile;

import java.time.LocalDate;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.LegalBasis;
import org.jspecify.annotations.Nullable;

/// An event that somebody wants to record.
///
/// @param event what happened
/// @param occurredOn the day on which it happened; the moment of recording is added by the house
/// @param basis the article it rests on, or null to take the one of the procedure's step
public record Happening(ProceduralEvent event, LocalDate occurredOn, @Nullable LegalBasis basis) {

    public static Happening of(ProceduralEvent event, LocalDate occurredOn) { return new Happening(event, occurredOn, null); }

    public static Happening of(ProceduralEvent event, LocalDate occurredOn, String basis) { return new Happening(event, occurredOn, LegalBasis.of(basis)); }
}
