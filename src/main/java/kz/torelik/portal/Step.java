package kz.torelik.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The questions on the way to a claim, in their order.
public enum Step {
    STORY, KIND, SELF, OTHER, DEMAND, COURT, FILES, CHECK, SIGN;

    /// The word in addresses and messages.
    public String word() { return name().toLowerCase(Locale.ROOT); }

    public int number() { return ordinal() + 1; }

    Step next() { return values()[Math.min(ordinal() + 1, values().length - 1)]; }

    Optional<Step> back() { return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]); }

    static Optional<Step> find(String word) { return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst(); }

    /// Where a finding of the dry run is cured.
    ///
    /// @param field of the finding
    /// @param own whether that participant is on the side of the author
    static Step of(String field, boolean own) {
        if (field.startsWith("party.")) return own ? SELF : OTHER;
        return switch (field) {
            case "category", "procedure" -> KIND;
            case "plaintiff", "plaintiff.born" -> SELF;
            case "defendant" -> OTHER;
            case "court" -> COURT;
            case "attachments" -> FILES;
            default -> DEMAND;
        };
    }

    static List<Step> all() { return List.of(values()); }
}
