/// The way of a claim to the court: what is asked of whom, which court hears it, whether anything is missing, and the submission itself.
///
/// - [kz.torelik.filing.Jurisdiction]: the courts that may hear a dispute, each with its article (Civil Procedure Code arts. 26-33).
///
/// Events in: none. Events out: none by this pure part.
@NullMarked
@ApplicationModule(displayName = "Filing", allowedDependencies = {"kernel", "law"})
package kz.torelik.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
