package kz.torelik.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Period;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// A procedural term: which event starts it, how long it is, what stops it, what meets it, who answers for it.
///
/// @param id the stable name, such as `response`
/// @param key the short key of the row, such as `RESP`
/// @param nature a duty can be missed; a right runs out
public record DeadlineRule(String id, String key, Trilingual title, Nature nature, @Nullable String note, List<Version> versions, List<Example> examples) {

    public DeadlineRule {
        versions = List.copyOf(versions);
        examples = List.copyOf(examples);
    }

    /// The text of the law on some days.
    ///
    /// @param see further articles with the same term
    /// @param extendedBy what makes it longer
    /// @param pauses between which events it stands still
    /// @param metBy what meets it, by the same party or in the same matter where it is counted so
    /// @param metByRole whose event alone meets it, by his role in the case; empty for anybody's
    /// @param undoneBy what undoes an earlier event that met it: a complaint that went back was not filed. An event of a party undoes what this party did, one of no party what anybody did
    /// @param endsBy what makes it pointless
    /// @param onExpiry what the house does by rule when it ran out
    /// @param alarm how long before its end the desk is alarmed, or null where nobody is; a term that is due immediately alarms from its beginning
    public record Version(Period inForce, LegalBasis basis, List<LegalBasis> see, @Nullable Certainty certainty, Starts starts, Length length, List<Extension> extendedBy,
                          List<Pause> pauses, List<Happening> metBy, List<Procedure.By> metByRole, List<Happening> undoneBy, List<Happening> endsBy, FallsOnHoliday fallsOnHoliday, BearsOn bearsOn, OnExpiry onExpiry,
                          @Nullable Length alarm, @Nullable OnlyIf onlyIf) implements Dated {}

    /// @param runsFrom where the days do not run from the event that starts the term but from an earlier one: the last such event before it
    /// @param waitsFor without which the term does not run: it begins with this event where that comes later than the one that starts it
    public record Starts(List<Happening> on, From countFrom, Per per, @Nullable Happening runsFrom, @Nullable Happening waitsFor) {}

    public record Extension(List<Happening> on, Length length, LegalBasis basis) {}

    /// @param between the event that stops the clock and the one that starts it again
    public record Pause(List<Happening> between, LegalBasis basis) {
        public Pause {
            if (between.size() != 2) throw new IllegalArgumentException("A pause is between two events");
        }
    }

    /// The conditions under which a term applies; all that are stated have to hold. A closed vocabulary.
    ///
    /// @param procedure the procedures
    /// @param notProcedure the procedures that have another rule of their own code
    /// @param term the keys of the term of consideration of the category
    /// @param categoryFlag the flags of the category
    /// @param notFlag the flags of categories that have another rule
    /// @param partyRole the roles of the party it is counted for
    /// @param outcome the outcomes of the decision
    /// @param voting for disputes about elections: how near the day of the voting is when the term starts
    /// @param notAfter events none of which may have happened before the term starts
    /// @param after events one of which has happened before the term starts; empty when none is asked for
    public record OnlyIf(List<String> procedure, List<String> notProcedure, List<String> term, List<Category.Flag> categoryFlag, List<Category.Flag> notFlag, List<Procedure.By> partyRole, List<String> outcome,
                         @Nullable Voting voting, List<Happening> notAfter, List<Happening> after) {}

    /// How near a voting is: `near` from the fourth day before it until the day on which the results are announced (APPC art. 163 part 1), `far` before and after; while no results are announced
    /// every later claim is near.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Voting { NEAR, FAR }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Nature { DUTY, RIGHT }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum From { NEXT_DAY }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum FallsOnHoliday { NEXT_WORKING_DAY, STAYS }

    /// What a clock is counted for: the case has one at a time, each party one, each matter (a hearing, a motion, a judge) one, each kind of the event one, or each event its own.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Per { CASE, PARTY, MATTER, KIND, EVENT }

    /// Who answers for it; `other`: somebody outside the case, such as a bailiff.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum BearsOn {
        JUDGE, CHAIR, SECRETARY, COURT, PARTY, OTHER;

        public String word() { return name().toLowerCase(Locale.ROOT); }
    }

    /// What the house does by rule when a right has run out: nothing, put the act into force (CPC art. 240), put the order into force (art. 143),
    /// open the term of appeal of a decision in simplified procedure (art. 267-4 part 4), let an execution go on that was stayed for so long (art. 448).
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum OnExpiry { NONE, ENTER_INTO_FORCE, ORDER_IN_FORCE, OPEN_APPEAL, EXECUTION_GOES_ON }

    /// A worked example; it is also a test.
    ///
    /// @param facts the procedure and the category; an action of category 7.03 when not stated
    /// @param events what happened, `word:kind@party#matter>until`, in order; `until` is the day that the court set; a term in hours needs the time as well, `~14:30` or in the moment
    /// @param today the day of looking; days and moments, `2026-03-20` or `2026-03-20T10:00`
    /// @param dueAt the moment at which the term runs out, where it is counted in hours or at once
    /// @param status `running`, `paused`, `met`, `missed`, `ended`, or `none` when the term does not apply
    public record Example(String name, @com.fasterxml.jackson.annotation.JsonProperty("case") @Nullable Facts facts, Map<String, Moment> events, Moment today,
                          @Nullable Integer party, String status, @Nullable LocalDate due, @Nullable LocalDate metOn, @Nullable Integer stoodStill, @Nullable Moment dueAt, @Nullable Moment alarmAt) {}

    public record Facts(@Nullable String procedure, @Nullable String category, @Nullable LocalDate voting, @Nullable LocalDate results) {}

    record File(List<DeadlineRule> deadlines) {}
}
