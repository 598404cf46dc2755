/// The case and its procedural events: the one river of the house.
///
/// Whatever happens in a case is a [kz.torelik.casefile.events.ProceduralEvent] appended to the case's own history by
/// [kz.torelik.casefile.CaseFiles], after the procedure of the law (`law/procedures`) has allowed it at this stage to this actor. Nothing else
/// is the truth: [kz.torelik.casefile.CaseFile] is a fold over the history, and deadlines, notices, indicators, desks and search
/// listen to the [kz.torelik.casefile.River] and can be rebuilt from it. Every event carries two dates, an actor and a legal basis, is chained by
/// hash to the one before and leaves a salted commitment in the public ledger.
///
/// Who may see or do what with a case is decided here and nowhere else ([kz.torelik.casefile.CaseAccess]); row-level security repeats it.
///
/// Articles: CPC 133-1 (electronic case), 19 (openness), 46 (rights of participants to read the file).
///
/// Events in: none. Events out: all of `casefile.events`.
@NullMarked
@ApplicationModule(displayName = "Case file", allowedDependencies = {"kernel", "database", "law", "ledger"})
package kz.torelik.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
