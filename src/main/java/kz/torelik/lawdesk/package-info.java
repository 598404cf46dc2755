/// The desk of a jurist: what the law data say in words that people use, whether they are well formed and their examples hold, and what a
/// change of them changes for whom.
///
/// - [kz.torelik.lawdesk.EventNames] says `notice-sent:claim-copy` as a person does; the public pages of the law stand on it.
/// - [kz.torelik.lawdesk.LawCheck] reads a folder, keeps [kz.torelik.lawdesk.LawRules] and runs [kz.torelik.lawdesk.LawExamples]; the tests and
///   `./torelik law check` are the same code.
/// - [kz.torelik.lawdesk.LawDiff] tells what another folder, a revision of Git or another day changes (`./torelik law diff`).
/// - [kz.torelik.lawdesk.Unconfirmed] lists what a jurist still has to confirm.
///
/// Articles: those of `law/`. Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Law desk", allowedDependencies = {"kernel", "language", "law", "casefile", "casefile :: events", "allocation", "deadlines", "payments", "filing"})
package kz.torelik.lawdesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
