package kz.torelik.conciliation;

import java.util.Optional;

/// Opens the video room of a meeting. The module of video answers it; while none does, the page of the meeting says when it begins and who is expected, and offers no way in.
///
/// A conversation with the judge and a mediation are never recorded: whoever answers may not keep image or sound of them.
public interface OpeningRooms {

    /// The room of a meeting that is set, for whoever acts and is invited; nothing where there is no video.
    Optional<RoomAddress> open(Meeting meeting);
}
