package kz.torelik.rooms;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.torelik.conciliation.OpeningRooms;
import kz.torelik.conciliation.RoomAddress;
import kz.torelik.hearings.HearingSchedule;
import kz.torelik.kernel.HearingId;
import kz.torelik.recordings.RecordingIntake;
import kz.torelik.rooms.relay.Relay;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoomsConfiguration.Settings.class)
class RoomsConfiguration {

    /// @param patience how long a page waits for news
    /// @param lostAfter after how long a page that does not ask is lost
    /// @param ice addresses of STUN and TURN servers for browsers that do not reach each other, such as `stun:stun.court.example:3478`; none inside one network
    /// @param weakLine below how many bit/s a page goes on with sound only; 0 for never
    /// @param video `mesh` (from browser to browser) or `janus` (through the media server, which has to be installed)
    /// @param media the folder of the media server
    /// @param broadcastDelay how much later the public sees a hearing that is broadcast
    @ConfigurationProperties("torelik.rooms")
    record Settings(@DefaultValue("2500ms") Duration patience, @DefaultValue("6s") Duration lostAfter, @DefaultValue({}) List<String> ice, @DefaultValue("150000") long weakLine, @DefaultValue("60s") Duration broadcastDelay, @DefaultValue("mesh") String video, @DefaultValue("data/media") Path media) {
        Settings { ice = List.copyOf(ice); }
    }

    @Bean
    LiveRooms liveRooms(Settings settings) { return new LiveRooms(System::nanoTime, settings.patience(), settings.lostAfter()); }

    /// The room of a meeting has the address of the meeting.
    @Bean
    OpeningRooms openingRooms() {
        return meeting -> Optional.ofNullable(meeting.startsAt()).map(starts -> new RoomAddress("/rooms/" + meeting.id(), starts.minus(Rooms.BEFORE_MEETING)));
    }

    @Bean
    Broadcasts broadcasts(HearingSchedule schedule, Settings settings) {
        return new Broadcasts(room -> schedule.find(new HearingId(room)).map(session -> new Broadcasts.Watched(room, session.number().toString(), session.court(), session.startsAt())).orElse(null), System::nanoTime, settings.broadcastDelay());
    }

    @Bean
    Relaying relaying(Rooms rooms, LiveRooms live, RecordingIntake intake, Settings settings) {
        return new Relaying(rooms, live, intake, switch (settings.video()) {
            case "mesh" -> null;
            case "janus" -> new Relay(settings.media().toAbsolutePath());
            default -> throw new IllegalArgumentException("torelik.rooms.video is mesh or janus, not " + settings.video());
        });
    }

    @Bean
    Lines lines(Settings settings) { return new Lines(settings.ice(), settings.weakLine()); }
}
