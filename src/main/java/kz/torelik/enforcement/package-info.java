/// Carrying out what was decided: the writ of execution (исполнительный лист, атқару парағы).
///
/// - [kz.torelik.enforcement.IssuingWrits]: a writ on an act in force, or on a decision for immediate execution; shown, signed by the judge, recorded.
///
/// Articles: CPC 143, 178, 240-244.
///
/// Events in: none. Events out: WritIssued.
@NullMarked
@ApplicationModule(displayName = "Enforcement", allowedDependencies = {"kernel", "database", "law", "casefile", "casefile :: events", "documents", "documents :: paper", "signatures",
        "courts", "language", "acts"})
package kz.torelik.enforcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
