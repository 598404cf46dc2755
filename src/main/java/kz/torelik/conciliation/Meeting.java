package kz.torelik.conciliation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;

/// A meeting whose time all agree on.
///
/// @param purpose `mediation` or `conversation`
/// @param about the mediation, or the case
/// @param host the mediator, or the judge
/// @param kind `joint`, or `separate` for the mediator with one side (Law on Mediation, art. 10 point 1(1)); a conversation with the judge is joint
/// @param state `proposed`, `set`, `held`, `cancelled`
/// @param startsAt or null while no time suits all
/// @param reason why it was cancelled, or null
public record Meeting(PublicId id, String purpose, UUID about, @Nullable String caseNumber, @Nullable CourtCode court, PersonId host, String hostName, String kind, int minutes, String topic, String state,
                      @Nullable Instant startsAt, PersonId proposedBy, String proposedByName, Course course) {

    /// @param sequence how often it was set or cancelled, for calendar programs
    public record Course(int sequence, Instant changedAt, @Nullable String reason) {}

    /// Somebody who is invited.
    ///
    /// @param role `host`, `side`, `representative`, or `guest` whose answer nobody waits for
    public record Invited(PersonId person, String role, int side, String name) {}

    /// What a side says of a proposed time.
    public record TimeAnswer(Instant startsAt, int side, PersonId person, boolean suits) {}

    /// A meeting with whom it invites and what they answered.
    public record Whole(Meeting meeting, List<Invited> invited, List<Instant> times, List<TimeAnswer> answers) {

        public Whole {
            invited = List.copyOf(invited);
            times = List.copyOf(times);
            answers = List.copyOf(answers);
        }

        public Optional<Invited> find(PersonId person) { return invited.stream().filter(one -> one.person().equals(person)).findFirst(); }

        /// The sides whose answer counts, the host as 0 among them.
        public List<Integer> sides() { return List.copyOf(new TreeSet<>(invited.stream().filter(one -> !one.role().equals("guest")).map(Invited::side).toList())); }

        public Optional<TimeAnswer> answer(Instant time, int side) { return answers.stream().filter(one -> one.startsAt().equals(time) && one.side() == side).findFirst(); }

        /// The first time that suits every side.
        public Optional<Instant> agreed() { return times.stream().filter(time -> sides().stream().allMatch(side -> answer(time, side).filter(TimeAnswer::suits).isPresent())).findFirst(); }

        /// Whether a side has answered.
        public boolean isAnswered(int side) { return answers.stream().anyMatch(one -> one.side() == side); }
    }

    public boolean isOpen() { return state.equals("proposed") || state.equals("set"); }

    public Instant endsAt() { return java.util.Objects.requireNonNull(startsAt).plusSeconds(60L * minutes); }
}
