/// Carrying out what was decided: the writ of execution (исполнительный лист, атқару парағы).
///
/// - [kz.torelik.enforcement.IssuingWrits]: a writ on an act in force, or on a decision for immediate execution; shown, signed by the judge, recorded.
/// - [kz.torelik.enforcement.CarryingMatters]: what was ruled in a matter of execution in a file of its own stands in the case whose act is executed.
///
/// Articles: CPC 126, 143, 178, 238-248, 250-1.
///
/// Events in: ActInForce. Events out: WritIssued, MatterDecided.
@NullMarked
@ApplicationModule(displayName = "Enforcement", allowedDependencies = {"kernel", "database", "law", "casefile", "casefile :: events", "documents", "documents :: paper", "signatures",
        "courts", "language", "acts"})
package kz.torelik.enforcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
