/// Powers of attorney as electronic documents: who may act for whom, in what, until when (сенімхат, доверенность).
///
/// A principal lists the powers that the law wants to see listed expressly (`law/powers.yaml`), reads the document and signs it with his own key ([kz.torelik.powers.GivingPowers]);
/// he may revoke it. Whoever acts for another asks here whether the power lists what he does ([kz.torelik.powers.Powers]).
///
/// Each change is told in its transaction ([kz.torelik.powers.PowerChanged]), so that cases follow it at once.
///
/// Articles: CPC 57-61. Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Powers", allowedDependencies = {"kernel", "database", "law", "language", "identity", "documents", "documents :: paper", "registries", "signatures"})
package kz.torelik.powers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
