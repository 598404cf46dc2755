/// FACE: the recordings of hearings for whoever may hear them, the participant and the court alike: the list of a case, hearing one along its time, the copy, the marks of a judge. What each may is decided by [kz.torelik.recordings].
///
/// Routes: `/recordings/{case}` and below it. The case is the one in which the reader stands: from the file of a review the court hears what was recorded below. There is no route that changes, stops or deletes a recording.
///
/// Articles: CPC 281-285, 282(4). Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Replay", allowedDependencies = {"kernel", "database", "language", "law", "web", "web :: parts", "entrance", "casefile", "casefile :: events", "recordings", "recordings :: chain", "hearings", "rooms"})
package kz.torelik.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
