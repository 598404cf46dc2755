/// FACE: the situation of the courts, for everybody and for the desk. Figures of the country, a region and a court are open as sums; a judge sees his own,
/// the chair those of each judge of the court. Server-rendered; the figures on top ask for themselves again by the light script of the house.
///
/// Routes: `/situation` (open), `/desk/situation` (staff). Articles: CPC 19. Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Situation", allowedDependencies = {"kernel", "database", "language", "law", "web", "web :: parts", "courts", "indicators"})
package kz.torelik.situation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
