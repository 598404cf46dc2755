/// The prosecutor in civil and administrative cases: his office, his way into a case, and what he may bring there.
///
/// An office is an organisation of the register of persons; who serves in it acts for it. [kz.torelik.prosecution.Offices] says which organisations are prosecutors' offices, of which level and for which
/// courts. A prosecutor reads which cases are set for consideration in his courts ([kz.torelik.prosecution.Announced]) and enters one to give his opinion, or to bring a petition or a protest
/// ([kz.torelik.prosecution.EnteringCase]); from then on he reads and files in it like any participant. Where he must take part says the court by a ruling (`acts`); that it does not retire before he has spoken sees
/// `hearings`. What he files goes through `filing`.
///
/// Articles: CPC 54, 219, 401 part 3, 416, 434-438, 450, 454-1; APPC 31. Events in: none. Events out: party-entered.
@NullMarked
@ApplicationModule(displayName = "Prosecution", allowedDependencies = {"kernel", "database", "law", "identity", "casefile", "casefile :: events", "hearings"})
package kz.torelik.prosecution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
