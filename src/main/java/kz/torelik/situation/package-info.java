/// FACE: the situation of the courts, for everybody and for the desk. Figures of the country, a region and a court are open as sums; a judge sees his own,
/// the chair those of each judge of the court. From a figure one goes to what it is made of and, at the desk of whoever may see them, to the cases behind it. The chair has the terms of
/// the court by judge: missed, about to be, extended, each with its reasons. Server-rendered; the figures on top ask for themselves again by the light script of the house.
///
/// Routes: `/situation`, `/situation/{indicator}` (open), `/desk/situation`, `/desk/situation/{indicator}` (staff), `/desk/terms` (chair). Articles: CPC 19. Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Situation", allowedDependencies = {"kernel", "database", "language", "law", "web", "web :: parts", "courts", "casefile", "casefile :: events", "deadlines", "indicators"})
package kz.torelik.situation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
