package kz.torelik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.torelik.intake.IntakeSettings.Sender;
import kz.torelik.kernel.CourtCode;
import org.junit.jupiter.api.Test;

/// Which system of a body gets what the courts of a region tell it.
class IntakeSettingsTests {

    private static Sender system(String bin, String body, String region) { return new Sender(bin, body, body, URI.create("http://127.0.0.1:9/acts"), region); }

    @Test
    void aSystemOfOneRegionGetsTheActsOfItsCourtsAndOneWithoutARegionThoseOfAll() {
        Sender astana = system("990140000403", "bailiffs", "71");
        Sender almaty = system("990140000106", "bailiffs", "75");
        Sender police = system("990140000205", "police", null);
        IntakeSettings settings = new IntakeSettings(List.of(astana, almaty, police), Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertThat(settings.find("bailiffs", CourtCode.of("7110"))).contains(astana);
        assertThat(settings.find("bailiffs", CourtCode.of("7511"))).contains(almaty);
        assertThat(settings.find("bailiffs", CourtCode.of("3511"))).as("no chamber of Karaganda is connected").isEqualTo(Optional.empty());
        assertThat(settings.find("police", CourtCode.of("3511"))).contains(police);
    }
}
