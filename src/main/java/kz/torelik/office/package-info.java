/// The office of an advocate or of a law firm (адвокат кеңсесі, адвокатская контора): clients, matters, tasks with their terms, time, drafts, and those whom he lets help.
///
/// A matter may be linked to a case. The link opens nothing: terms and documents of the case are asked of `casefile` each time, so that a revoked power takes them away at once. Who helps
/// ([kz.torelik.office.Delegate]) reads, or keeps tasks, time and drafts; he signs nothing and sees no case by it.
///
/// What stands here is a professional secret: the database shows it to the owner and to those whom he let in, and to nobody else; no officer of a court and no rule of the house is named in the policies.
///
/// Articles: Law on advocates' activity and legal aid art. 37 (advocate's secret) [R]; CPC 58-61 (representatives). Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Office", allowedDependencies = {"kernel", "database", "law", "identity", "casefile", "casefile :: events", "deadlines", "documents"})
package kz.torelik.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
