/// What people asked to be told of beside the notices that the law sends: everything new in a case of theirs, new acts for a search of the bank of acts or of a court, outages of the electronic service.
///
/// By e-mail, by an Atom feed (RFC 4287) under a secret link that its owner revokes, and by a signed message to a program ([kz.torelik.alerts.HookSeal] says how it is checked; its key lies sealed, [kz.torelik.alerts.HookKeys]). A watch of a case
/// holds only while its owner takes part in it. An alert proves nothing and starts no term: service of process is the matter of `notices`.
///
/// - [kz.torelik.alerts.Watches]: what a person watches, and how he is told.
/// - [kz.torelik.alerts.Feeds]: the feed behind a secret link.
///
/// Articles: CPC 46 (the parties know what happens in their case), 19 (acts are public). Events in: all but those of service. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Alerts", allowedDependencies = {"kernel", "database", "law", "language", "casefile", "casefile :: events", "publication", "notices", "documents", "deadlines", "search"})
package kz.torelik.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
