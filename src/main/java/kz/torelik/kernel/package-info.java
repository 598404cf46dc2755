/// The values that every module speaks: numbers of persons and cases, money, law citations, languages, actors, answers
/// with reasons. Nothing here knows of a database, of Spring or of the web, and nothing here depends on another module.
///
/// - Identifiers: [kz.torelik.kernel.Iin], [kz.torelik.kernel.Bin] (Digital Code art. 45), [kz.torelik.kernel.CaseNumber],
///   [kz.torelik.kernel.PublicId] and its typed wrappers.
/// - Reasons: [kz.torelik.kernel.Answer], [kz.torelik.kernel.Refusal], [kz.torelik.kernel.Reason],
///   [kz.torelik.kernel.LegalBasis].
/// - Time: [kz.torelik.kernel.CourtClock], the only clock of the house.
///
/// Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Kernel", allowedDependencies = {}, type = ApplicationModule.Type.OPEN)
package kz.torelik.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
