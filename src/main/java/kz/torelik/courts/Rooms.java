package kz.torelik.courts;

import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.CourtCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The courtrooms.
@Repository
public class Rooms {

    private final JdbcClient jdbc;

    Rooms(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// The rooms of a court by floor and name.
    public List<Room> list(CourtCode court) {
        return jdbc.sql("select name, seats, video, floor from courts.room where court = ? order by floor, name").param(court.digits()).query(Room.class).list();
    }

    public Optional<Room> find(CourtCode court, String name) {
        return jdbc.sql("select name, seats, video, floor from courts.room where court = ? and name = ?").params(court.digits(), name).query(Room.class).optional();
    }
}
