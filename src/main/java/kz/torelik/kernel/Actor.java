package kz.torelik.kernel;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// Who acts: a person in the Judicial Account, a member of staff in a court, a named rule of the house, or anyone at all. Each event
/// of a case names its actor, and the database shows rows by it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "as")
@JsonSubTypes({@JsonSubTypes.Type(value = Actor.Citizen.class, name = "citizen"), @JsonSubTypes.Type(value = Actor.Staff.class, name = "staff"),
        @JsonSubTypes.Type(value = Actor.Rule.class, name = "rule"), @JsonSubTypes.Type(value = Actor.Anyone.class, name = "anyone")})
public sealed interface Actor {

    Actor ANYONE = new Anyone();

    /// A person signed in to the Judicial Account; a representative acts under his own identity.
    record Citizen(PersonId person) implements Actor {}

    /// A judge or an officer of a court.
    record Staff(PersonId person, CourtCode court, Function function) implements Actor {}

    /// The house itself, by a rule with a name, such as `entry-into-force`.
    record Rule(String name) implements Actor {}

    /// Somebody who has not signed in.
    record Anyone() implements Actor {}
}
