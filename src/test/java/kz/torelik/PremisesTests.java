package kz.torelik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PremisesTests {

    @TempDir
    private Path data;

    @Test
    void aTakenPortIsNamedWithTheWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThat(Premises.take(data, port, 1)).hasValueSatisfying(said -> assertThat(said).contains("Port " + port + " is taken", "--port N"));
        }
    }

    @Test
    void aFolderInWhichAHouseRunsIsNotTakenAgain() throws IOException, InterruptedException {
        assertThat(Premises.take(data, 1, 0)).isEmpty();
        Process second = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                "kz.torelik.Torelik", "run", "--data", data.toString(), "--port", "50000").redirectErrorStream(true).start();
        String said = new String(second.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(said).contains("is in use by another Torelik", "--data DIR").doesNotContain("\tat ");
    }

    @Test
    void wordsThatRunDoesNotKnowAreRefusedWithWhatItTakes() {
        for (List<String> words : List.of(List.of("--porto", "1"), List.of("--port"), List.of("--port", "abc"), List.of("--port", "70000"), List.of("--port", "0"))) {
            assertThatThrownBy(() -> RunCommand.of(words)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("--port");
        }
    }
}
