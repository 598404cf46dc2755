package kz.torelik.law;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Period;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// By which channel somebody is told, and what follows when he is not reached (`law/reaching.yaml`).
///
/// @param rules the first that fits holds
public record ReachingRules(List<Rule> rules, List<Example> examples) {

    /// The channels of which the law asks no proof beside the sending, but after which a second notice goes by another (CPC art. 127 part 4 points 1-3).
    private static final Set<String> WITHOUT_RECEIPT = Set.of("cabinet", "email");

    public ReachingRules {
        rules = List.copyOf(rules);
        examples = List.copyOf(examples);
    }

    /// The rule for a notice.
    ///
    /// @param untilSession how long until the session of which it tells, or null where it tells of none
    /// @param missedFirst whether he stayed away from a session of which he was told by e-mail or in the account only
    public Rule choose(Lasting.Days days, @Nullable Duration untilSession, boolean missedFirst) {
        return Lasting.on(rules, days).stream().filter(rule -> rule.fits(untilSession, missedFirst)).findFirst().orElseThrow(() -> LawFault.nothing("No rule of reaching people fits", "rules"));
    }

    public Optional<Rule> find(String code) { return rules.stream().filter(rule -> rule.code().equals(code)).findFirst(); }

    /// @param beginsWithinHours holds for a session that begins so soon, or null for any notice
    /// @param repeats holds for whoever did not come after a first notice
    /// @param steps the channels in the order in which they are tried
    /// @param then what the clerk does when nothing has reached him
    public record Rule(String code, LegalBasis basis, @Nullable Certainty certainty, Trilingual title, @Nullable Integer beginsWithinHours, boolean repeats, List<Step> steps, Then then, @Nullable Period inForce,
                       @Nullable Transition transition) implements Lasting {

        public Rule { steps = List.copyOf(steps); }

        private boolean fits(@Nullable Duration untilSession, boolean missedFirst) {
            if (repeats) return untilSession != null && missedFirst;
            return beginsWithinHours == null || untilSession != null && untilSession.compareTo(Duration.ofHours(beginsWithinHours)) < 0;
        }

        /// What happens next with a notice.
        ///
        /// @param begun when the notice came about
        public Next next(Contacts contacts, List<Try> tries, Instant begun, Instant now) {
            boolean reached = tries.stream().anyMatch(Try::reaches);
            boolean proved = tries.stream().anyMatch(Try::proves);
            boolean open = tries.stream().anyMatch(one -> one.state() == State.SENT && !one.informs());
            Next.@Nullable Wait soonest = null;
            for (Step step : steps) {
                if (!contacts.has().contains(step.channel()) || tries.stream().anyMatch(one -> one.channel().equals(step.channel()))) continue;
                boolean atOnce = step.when() == When.ALWAYS || step.when() == When.WANTED && contacts.wantsSms();
                boolean needed = atOnce || (step.when() == When.UNPROVED ? !proved : !reached);
                if (!needed) continue;
                Instant due = begun.plus(step.after());
                if (atOnce || !open || !due.isAfter(now)) return new Next.Send(step.channel());
                if (soonest == null) soonest = new Next.Wait(step.channel(), due);
            }
            if (soonest != null) return soonest;
            Optional<Try> best = tries.stream().filter(one -> repeats ? one.proves() : one.reaches()).findFirst();
            if (best.isPresent()) return new Next.Reached(best.get().channel());
            Optional<Try> last = tries.reversed().stream().filter(one -> one.state() == State.SENT && !one.informs()).findFirst();
            return last.<Next>map(one -> new Next.Awaited(one.channel())).orElseGet(() -> new Next.Clerk(then));
        }
    }

    /// @param afterHours how long the channels before it have, or null for no time at all
    public record Step(String channel, When when, @Nullable Integer afterHours) {

        Duration after() { return Duration.ofHours(afterHours == null ? 0 : afterHours); }
    }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum When { ALWAYS, WANTED, UNREACHED, UNPROVED }

    /// What the clerk does.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Then {
        /// A telephone message (CPC art. 128 part 2-1).
        TELEPHONE,
        /// The notice goes to the place of work (art. 127 part 2).
        WORKPLACE;

        public String word() { return name().toLowerCase(Locale.ROOT); }
    }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum State { SENT, DELIVERED, READ, FAILED }

    /// What is known of a person.
    ///
    /// @param has the channels by which something can be sent to him
    /// @param wantsSms whether he wants a text message beside what lies in his account
    public record Contacts(Set<String> has, boolean wantsSms) {
        public Contacts { has = Set.copyOf(has); }
    }

    /// A channel that was tried.
    ///
    /// @param informs whether it proves nothing even when it arrives
    public record Try(String channel, State state, boolean informs) {

        boolean reaches() { return !informs && (state == State.DELIVERED || state == State.READ); }

        boolean proves() { return state == State.READ || reaches() && !WITHOUT_RECEIPT.contains(channel); }
    }

    /// What happens next.
    public sealed interface Next {

        record Send(String channel) implements Next {}

        /// The channel follows at that moment, unless one before it succeeds.
        record Wait(String channel, Instant at) implements Next {}

        record Reached(String channel) implements Next {}

        /// All was sent; what becomes of the last is awaited.
        record Awaited(String channel) implements Next {}

        record Clerk(Then then) implements Next {}
    }

    /// A worked example; it is also a test.
    ///
    /// @param at hours since the notice came about
    /// @param next in words, such as `wait post 24`
    public record Example(String name, String rule, List<String> has, @Nullable Boolean wantsSms, List<Try> tries, int at, String next) {

        public Example {
            has = List.copyOf(has);
            tries = List.copyOf(tries);
        }

        /// What the rules give, in the same words.
        public String computed(ReachingRules rules) {
            Instant begun = Instant.EPOCH;
            Next found = rules.find(rule).orElseThrow().next(new Contacts(Set.copyOf(has), !Objects.equals(wantsSms, Boolean.FALSE)), tries, begun, begun.plus(Duration.ofHours(at)));
            return switch (found) {
                case Next.Send(String channel) -> "send " + channel;
                case Next.Wait(String channel, Instant when) -> "wait " + channel + " " + Duration.between(begun, when).toHours();
                case Next.Reached(String channel) -> "reached " + channel;
                case Next.Awaited(String channel) -> "awaited " + channel;
                case Next.Clerk(Then then) -> "clerk " + then.word();
            };
        }
    }
}
