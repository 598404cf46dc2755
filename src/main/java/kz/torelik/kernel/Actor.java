package kz.torelik.kernel;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// Who acts: a person in the Judicial Account, a member of staff in a court, a named rule of the house, or anyone at all. Each event
/// of a case names its actor, and the database shows rows by it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "as")
@JsonSubTypes({@JsonSubTypes.Type(value = Actor.Citizen.class, name = "citizen"), @JsonSubTypes.Type(value = Actor.Staff.class, name = "staff"),
        @JsonSubTypes.Type(value = Actor.Rule.class, name = "rule"), @JsonSubTypes.Type(value = Actor.Anyone.class, name = "anyone")})
public sealed interface Actor {

    Actor ANYONE = new Anyone();

    /// A person signed in to the Judicial Account; a representative acts under his own identity.
    ///
    /// @param person the natural person
    /// @param organisation the organisation on whose behalf he acts now by his office in it, or null when he acts for himself
    record Citizen(PersonId person, @Nullable PersonId organisation) implements Actor {

        public Citizen(PersonId person) { this(person, null); }

        /// Whose cases these are: the organisation's when he acts for one, else his own.
        public PersonId subject() { return organisation == null ? person : organisation; }
    }

    /// A judge or an officer of a court.
    record Staff(PersonId person, CourtCode court, Function function) implements Actor {}

    /// The house itself, by a rule with a name, such as `entry-into-force`.
    record Rule(String name) implements Actor {}

    /// Somebody who has not signed in.
    record Anyone() implements Actor {}
}
