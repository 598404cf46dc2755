package kz.torelik.courts;

/// A courtroom.
///
/// @param name as the door says it, such as `3`
/// @param seats places for participants and the public
/// @param video whether it has the equipment for a video hearing
public record Room(String name, int seats, boolean video, int floor) {

    public Room {
        if (name.isBlank() || seats < 1) throw new IllegalArgumentException("A room has a name and seats: '" + name + "', " + seats);
    }
}
