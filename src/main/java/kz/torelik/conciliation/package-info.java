/// Agreement beside the court: professional mediators, the mediation of a dispute from the invitation to the signed agreement, and the conversation with the judge before the hearing.
///
/// - The register of mediators: [kz.torelik.conciliation.MediatorRegister], with what the law wants to stand in it, and how many matters each of them takes.
/// - A mediation: [kz.torelik.conciliation.Inviting] chooses the mediator and invites, [kz.torelik.conciliation.Consenting] keeps each answer with its time, [kz.torelik.conciliation.Contracting] sets the contract,
///   [kz.torelik.conciliation.Wordings] is the text of the agreement by turns, [kz.torelik.conciliation.SigningPapers] takes the signatures of all, [kz.torelik.conciliation.EndingMediation] ends it without an
///   agreement, [kz.torelik.conciliation.Mediations] is what a participant reads.
/// - What is said in a mediation stays there: its tables are closed to everybody but its participants, the court and the judge of the case included. What the law wants the court to know (that a contract
///   was made, the agreement, that the mediation is over) enters the case by a rule ([kz.torelik.conciliation.HandingOver]).
///
/// Articles: Law on Mediation 1, 5, 8, 9, 14, 18, 20-23, 26, 27; CPC 174, 179, 180, 272. Events in: none. Events out: motion-filed, settlement-filed, settlement-signed.
@NullMarked
@ApplicationModule(displayName = "Conciliation", allowedDependencies = {"kernel", "database", "law", "language", "courts", "identity", "powers", "casefile", "casefile :: events", "documents", "documents :: paper", "signatures",
        "hearings", "notices"})
package kz.torelik.conciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
