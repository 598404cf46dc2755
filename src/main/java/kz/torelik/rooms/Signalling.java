package kz.torelik.rooms;

import java.util.Optional;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import org.springframework.stereotype.Service;

/// Lets two browsers that are both inside find each other. From whom the words come follows from the session of the sender.
@Service
public class Signalling {

    private static final int LONGEST = 32 * 1024;

    private final Rooms rooms;
    private final LiveRooms live;

    Signalling(Rooms rooms, LiveRooms live) {
        this.rooms = rooms;
        this.live = live;
    }

    /// Passes a description or an address on to a seat.
    ///
    /// @return the refusals `room-seat` when one of both is not inside, those of [Rooms#find]
    public Answer<Room> pass(PublicId id, long link, int seat, String data) {
        return rooms.find(id).then(room -> {
            RoomState state = RoomState.of(rooms.events(room));
            Optional<RoomState.Seat> to = state.find(seat).filter(RoomState.Seat::isPresent);
            boolean inside = state.find(room.me().person()).filter(RoomState.Seat::isPresent).isPresent();
            if (!room.isOpen() || !inside || to.isEmpty() || data.length() > LONGEST || !live.pass(id, room.me().person(), link, to.get().person(), data)) return Answer.no(Refusal.of("room-seat"));
            return Answer.yes(room);
        });
    }
}
