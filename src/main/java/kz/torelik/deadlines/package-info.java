/// Clocks of a case: which procedural terms its events started, stopped and met, when each is due and why.
///
/// The terms are data (`law/deadlines`); [kz.torelik.deadlines.Clocks] folds the whole history of a case into readings, each with the
/// sentences that explain it. A running clock keeps the version of the law that was in force when it started.
///
/// Carries out: Civil Procedure Code arts. 121-126 (counting) and the articles that each term names.
/// Events in: all of the case (`casefile :: events`). Events out: `act-in-force`, when a right has run out ([kz.torelik.deadlines.Expiring]).
@NullMarked
@ApplicationModule(displayName = "Deadlines", allowedDependencies = {"kernel", "database", "law", "casefile", "casefile :: events"})
package kz.torelik.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
