package kz.torelik.law;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kz.torelik.kernel.LegalBasis;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// Who has to sit in a session of a criminal court for it to be opened: `law/presence.yaml`.
public record Presence(List<Line> lines, List<Example> examples) {

    public Presence {
        lines = List.copyOf(lines);
        examples = List.copyOf(examples);
    }

    /// Whether every participant in the roles has to come, or somebody in one of them.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Who { EACH, ONE }

    /// Where a session is not opened without somebody.
    ///
    /// @param stages in which such a session is opened
    /// @param categories the codes of the categories; none named: all
    /// @param without the kind of motion by which it is done without him, or null where it never is
    /// @param granted whether the court has to grant that motion first
    public record Line(List<String> procedures, List<String> stages, List<String> categories, List<String> roles, Who who, @Nullable String without, boolean granted, LegalBasis basis, @Nullable Certainty certainty) {
        public Line {
            procedures = List.copyOf(procedures);
            stages = List.copyOf(stages);
            categories = List.copyOf(categories);
            roles = List.copyOf(roles);
        }

        private boolean isOf(String procedure, String category, String stage) { return procedures.contains(procedure) && stages.contains(stage) && (categories.isEmpty() || categories.contains(category)); }
    }

    /// A worked example; it is also a test.
    ///
    /// @param about the role of the one whom it is about
    /// @param asked the kinds of motions that were not refused
    /// @param basis of the refusal, null where the session may be opened
    public record Example(String name, String procedure, String stage, String category, String about, List<String> present, List<String> asked, List<String> granted, boolean allowed, @Nullable LegalBasis basis) {
        public Example {
            present = List.copyOf(present);
            asked = List.copyOf(asked);
            granted = List.copyOf(granted);
        }
    }

    /// Whoever takes part in a case, as far as it matters here.
    public record Participant(int number, String role, boolean present) {}

    /// Who is missing, and by which line. The number is null where it is nobody in particular.
    public record Missing(Line line, @Nullable Integer participant) {}

    /// Why a session may not be opened yet.
    ///
    /// @param excused whether a participant is left out by the motion of a line
    public Optional<Missing> missing(String procedure, String category, String stage, List<Participant> participants, Excuse excused) {
        return lines.stream().filter(line -> line.isOf(procedure, category, stage)).map(line -> missing(line, participants, excused)).flatMap(Optional::stream).findFirst();
    }

    /// Whether somebody is left out.
    @FunctionalInterface
    public interface Excuse {

        /// @param motion the kind
        /// @param granted whether it counts only when the court granted it
        boolean holds(Participant participant, String motion, boolean granted);
    }

    private static Optional<Missing> missing(Line line, List<Participant> participants, Excuse excused) {
        Predicate<Participant> isThere = participant -> participant.present() || line.without() != null && excused.holds(participant, line.without(), line.granted());
        List<Participant> called = participants.stream().filter(participant -> line.roles().contains(participant.role())).toList();
        return switch (line.who()) {
            case EACH -> called.stream().filter(isThere.negate()).findFirst().map(participant -> new Missing(line, participant.number()));
            case ONE -> called.stream().anyMatch(isThere) ? Optional.empty() : Optional.of(new Missing(line, null));
        };
    }
}
