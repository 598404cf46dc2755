/// Rooms by video: a hearing that is held by video or mixed, a conversation before the hearing, a session of a mediation. Who comes in, who is heard, who is lost and back, and everything the court does there.
///
/// - [kz.torelik.rooms.Rooms] opens a room for whoever acts: a hearing for the participants of its case and the court, and for those whom the court asked in (witnesses, experts, interpreters, listeners); a meeting for whoever is
///   invited. Who somebody is follows from his session alone.
/// - [kz.torelik.rooms.Presiding]: what the court (of a meeting its host) does: identify, admit, keep outside, give the floor, mute, remove with a reason, retire and return, close to the public, show a document of the file, ask in.
/// - [kz.torelik.rooms.Attending]: what everybody does: enter, wait, ask for the floor, leave, write to the court; and what happens to him: the link is lost for so long.
/// - [kz.torelik.rooms.LiveRooms] passes the words between browsers by which they find each other (WebRTC, peer to peer), and sees who is not there any more.
/// - [kz.torelik.rooms.Broadcasts] lets the public watch an open hearing some time later, with the permission of the court and the consent of the participants.
/// - [kz.torelik.rooms.HearingTheRoom] gives the sound and pictures of the room, as the court's browser mixes them, to the recording. A meeting is never recorded.
///
/// - [kz.torelik.rooms.SigningInRoom]: statements of those who were warned and the agreement of the parties, signed in the room of a hearing by each with his key (`law/sheets.yaml`).
/// - [kz.torelik.rooms.ConnectingPlaces]: a facility where a participant is held, or another court, takes part with one connection; its officer establishes who is there.
///
/// A room is folded from its events, which are only added. What the browsers say to each other, and who is connected, is kept in the process that the room is in: a house of several processes leads the readers of one room to one of them.
///
/// Articles: CPC 133-4, 188, 281-285, 19 (closed to the public), 201 (witnesses outside), 176, 191, 194, 200, 203 (what is signed), 186, 190, 202 (who is heard from elsewhere); CrPC 345(1). Law on Mediation 8. Events in: none. Events out: sheet-signed, settlement-filed, settlement-signed (through filing).
@NullMarked
@ApplicationModule(displayName = "Rooms", allowedDependencies = {"kernel", "database", "language", "casefile", "casefile :: events", "hearings", "conciliation", "recordings", "documents", "documents :: pages", "documents :: paper", "identity", "law", "signatures", "filing"})
package kz.torelik.rooms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
