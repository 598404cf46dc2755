/// The guided tour of the demonstration country: `/tour` says, chapter by chapter, as whom to sign in, what to do and what to look at; and it holds the
/// hand of the clock, because a case takes months and a visitor has minutes. Only there when `torelik.demonstration` is on: a real court has no such page.
///
/// - [kz.torelik.tour.Chapter]: the chapters; the browser journeys walk the same ones.
/// - [kz.torelik.tour.DemonstrationClock]: moves the time of the whole house forward and keeps it over a restart.
///
/// Articles: none. Events in: none. Events out: none (what follows from the time is done by `deadlines`, by its rules).
@NullMarked
@ApplicationModule(displayName = "Guided tour", allowedDependencies = {"kernel", "database", "law", "language", "web", "web :: parts", "entrance", "courts", "identity", "casefile", "casefile :: events", "deadlines"})
package kz.torelik.tour;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
