/// FACE: the room by video, for everybody who takes part: the device check, the room itself, and what the court does in it. One page for the citizen and the court; what each may do there is decided by [kz.torelik.rooms].
///
/// Routes: `/rooms/{room}` and below it, for whoever has signed in; the room decides whom it knows, and a room that one may not enter is not there. `/watch` and below it, for everybody: hearings that are broadcast. The pages speak with the house by questions that wait for news; sound and pictures go from
/// browser to browser. What is signed in the room is signed in its page, without leaving it. There is no route that stops a recording.
///
/// Articles: CPC 133-4, 281-285, 19. Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Courtroom", allowedDependencies = {"kernel", "language", "law", "web", "web :: parts", "entrance", "casefile", "casefile :: events", "rooms", "documents", "documents :: pages", "recordings"})
package kz.torelik.courtroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
