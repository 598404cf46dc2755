package kz.torelik.rooms;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.torelik.conciliation.OpeningRooms;
import kz.torelik.conciliation.RoomAddress;
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
    @ConfigurationProperties("torelik.rooms")
    record Settings(@DefaultValue("2500ms") Duration patience, @DefaultValue("6s") Duration lostAfter, @DefaultValue({}) List<String> ice) {
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
    IceServers iceServers(Settings settings) { return new IceServers(settings.ice()); }
}
