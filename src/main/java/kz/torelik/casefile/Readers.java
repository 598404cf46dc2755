package kz.torelik.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/// Who reads a case as whom: each participant as himself, and whoever acts for one of them also in the role of his principal, as the door sees him.
final class Readers {

    private Readers() {}

    /// A line of the table that row-level security asks.
    ///
    /// @param actsFor the number of the principal, or null for a participant himself
    /// @param principal who he is, or null where the house does not know him
    record Line(UUID person, int party, String role, @Nullable Integer actsFor, @Nullable UUID principal) {}

    static List<Line> of(List<Party> parties) {
        List<Line> lines = new ArrayList<>();
        for (Party party : parties) {
            PersonId person = party.person();
            if (person == null) continue;
            Integer actsFor = party.actsFor();
            if (actsFor == null) {
                lines.add(new Line(person.uuid(), party.number(), party.role(), null, null));
                continue;
            }
            Party principal = parties.stream().filter(other -> other.number() == actsFor).findFirst().orElse(null);
            UUID known = principal == null || principal.person() == null ? null : principal.person().uuid();
            lines.add(new Line(person.uuid(), party.number(), party.role(), actsFor, known));
            if (principal != null) lines.add(new Line(person.uuid(), principal.number(), principal.role(), actsFor, known));
        }
        return lines;
    }

    static <T> List<@Nullable T> column(List<Line> lines, Function<Line, @Nullable T> of) {
        List<@Nullable T> column = new ArrayList<>();
        lines.forEach(line -> column.add(of.apply(line)));
        return column;
    }
}
