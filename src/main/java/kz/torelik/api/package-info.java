/// What other programs say to the house: the messages of the bank, believed by their signature and not by who is signed in.
///
/// Events in: none. Events out: none (what a message brings about is decided by the capability that hears it).
@NullMarked
@ApplicationModule(displayName = "API", allowedDependencies = {"kernel", "payments", "web"})
package kz.torelik.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
