/// The demonstration country: people who could live in Kazakhstan, courts full of staff, and days that pass. Everything it does goes through
/// the same doors as real people and registers use; nothing of it runs where a real country is served (`torelik.demonstration` is off).
///
/// - [kz.torelik.simulator.population]: who lives there, the same from the same seed.
/// - [kz.torelik.simulator.EnteringCountry]: enters them at the first start.
/// - [kz.torelik.simulator.DemonstrationPeople]: who can sign in.
/// - [kz.torelik.simulator.MakingCases]: makes cases at every stage after the house is ready, each step on its day in the past.
///
/// Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Demonstration country", allowedDependencies = {"kernel", "law", "language", "courts", "database", "identity", "prosecution", "entrance", "documents", "documents :: *", "signatures",
        "casefile", "casefile :: events", "filing", "payments", "allocation", "deadlines", "hearings", "acts", "enforcement", "conciliation", "counterparts :: authority", "counterparts :: bodies"})
package kz.torelik.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
