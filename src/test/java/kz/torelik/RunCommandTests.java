package kz.torelik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kz.torelik.rooms.relay.JanusProgram;
import org.junit.jupiter.api.Test;

/// What `./torelik run` understands about rooms by video.
class RunCommandTests {

    @Test
    void anotherWayOfVideoIsRefusedWithWhatIsAllowed() {
        assertThatThrownBy(() -> RunCommand.of(List.of("--video", "tape"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("mesh or janus");
        assertThat(RunCommand.of(List.of("--video", "mesh"))).isNotNull();
    }

    @Test
    void aMediaServerThatIsNotInstalledIsNamedBeforeAnythingStarts() {
        if (JanusProgram.isInstalled()) assertThat(RunCommand.of(List.of("--video", "janus"))).isNotNull();
        else assertThatThrownBy(() -> RunCommand.of(List.of("--video", "janus"))).hasMessageContaining("apt-get install janus");
    }
}
