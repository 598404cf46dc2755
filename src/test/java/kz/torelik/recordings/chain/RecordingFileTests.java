package kz.torelik.recordings.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kz.torelik.kernel.HearingId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file at rest: what was answered is there, whatever tears.
class RecordingFileTests {

    private static final byte[] KEY = new byte[32];
    private final RecordingId id = RecordingId.random();
    private final HearingId hearing = HearingId.random();

    @TempDir
    Path folder;

    private RecordingFile open() throws IOException { return RecordingFile.open(folder.resolve("one.rec"), id, hearing, KEY); }

    private static Span second(int number) { return new Span(Instant.parse("2026-04-06T05:00:00Z").plusSeconds(number), Instant.parse("2026-04-06T05:00:01Z").plusSeconds(number), 1000L * number, 1000L * number + 1000); }

    private static byte[] piece(int number) {
        byte[] piece = new byte[5000 + number];
        new Random(number).nextBytes(piece);
        return piece;
    }

    private void write(int pieces) throws IOException {
        try (RecordingFile file = open()) {
            file.append(Link.Kind.OPENED, 0, Span.at(Instant.parse("2026-04-06T05:00:00Z"), 0), Words.of("cause", "opened").bytes());
            for (int i = 0; i < pieces; i++) file.append(Link.Kind.SEGMENT, 1, second(i), piece(i));
        }
    }

    @Test
    void each_link_names_the_one_before_and_its_content_is_read_back() throws IOException {
        write(5);
        try (RecordingFile file = open()) {
            List<RecordingFile.Place> places = file.places();
            assertThat(places).hasSize(6);
            for (int i = 1; i < places.size(); i++) {
                assertThat(places.get(i).link().previous()).isEqualTo(places.get(i - 1).link().head());
                assertThat(file.content(places.get(i))).isEqualTo(piece(i - 1));
            }
            assertThat(file.torn()).isZero();
        }
    }

    @Test
    void a_tear_at_any_byte_of_the_last_link_loses_that_link_alone() throws IOException {
        write(3);
        Path whole = folder.resolve("one.rec");
        byte[] bytes = Files.readAllBytes(whole);
        long last;
        try (RecordingFile file = open()) {
            last = file.places().getLast().position();
        }
        for (long cut = last; cut < bytes.length; cut += 97) {
            Files.write(whole, java.util.Arrays.copyOf(bytes, (int) cut));
            try (RecordingFile file = open()) {
                assertThat(file.places()).as("cut at %d", cut).hasSize(3);
                assertThat(file.torn()).isEqualTo(cut - last);
                assertThat(file.content(file.places().getLast())).isEqualTo(piece(1));
                file.append(Link.Kind.SEGMENT, 1, second(2), piece(2));
            }
            try (RecordingFile file = open()) {
                assertThat(file.places()).hasSize(4);
            }
        }
    }

    @Test
    void what_a_lost_current_left_of_the_last_link_is_cut_and_kept_aside() throws IOException {
        write(3);
        Path whole = folder.resolve("one.rec");
        byte[] bytes = Files.readAllBytes(whole);
        bytes[bytes.length - 2000] ^= 1; // the line is there, a page of its content is not
        Files.write(whole, bytes);
        try (RecordingFile file = open()) {
            assertThat(file.places()).hasSize(3);
            assertThat(file.torn()).isPositive();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(each -> each.getFileName().toString().contains(".torn"))).hasSize(1);
        }
    }

    @Test
    void sound_and_labels_lie_encrypted_and_under_their_own_key() throws IOException {
        byte[] words = "the witness says what nobody else may hear".getBytes(StandardCharsets.UTF_8);
        try (RecordingFile file = open()) {
            file.append(Link.Kind.TRACK, 1, second(0), Words.of("label", "Айгүл Сәрсенова").bytes());
            file.append(Link.Kind.SEGMENT, 1, second(1), words);
        }
        String raw = new String(Files.readAllBytes(folder.resolve("one.rec")), StandardCharsets.UTF_8);
        assertThat(raw).doesNotContain("witness").doesNotContain("Айгүл");
        byte[] other = KEY.clone();
        other[0] = 1;
        try (RecordingFile file = RecordingFile.read(folder.resolve("one.rec"), id, hearing, other)) {
            assertThatThrownBy(() -> file.content(file.places().getLast())).isInstanceOf(IOException.class);
        }
    }

    @Test
    void an_altered_byte_in_the_middle_is_never_read_as_sound() throws IOException {
        write(4);
        byte[] bytes = Files.readAllBytes(folder.resolve("one.rec"));
        RecordingFile.Place second;
        try (RecordingFile file = open()) {
            second = file.places().get(2);
        }
        Path copy = Files.write(folder.resolve("copy.rec"), bytes, StandardOpenOption.CREATE);
        bytes[(int) second.position() + 8 + second.link().bytes().length + 300] ^= 1;
        Files.write(copy, bytes);
        try (RecordingFile file = RecordingFile.read(copy, id, hearing, KEY)) {
            assertThatThrownBy(() -> file.content(file.places().get(2))).isInstanceOf(IOException.class).hasMessageContaining("2");
            assertThat(file.content(file.places().get(3))).isEqualTo(piece(2));
        }
    }

    @Test
    void a_closed_recording_takes_anchors_only() throws IOException {
        try (RecordingFile file = open()) {
            file.append(Link.Kind.OPENED, 0, second(0), Words.of("cause", "opened").bytes());
            file.append(Link.Kind.CLOSED, 0, second(1), Words.of("act", "hearing-closed").bytes());
            assertThatThrownBy(() -> file.append(Link.Kind.SEGMENT, 1, second(2), piece(1))).isInstanceOf(IllegalStateException.class);
            file.append(Link.Kind.ANCHOR, 0, second(2), Words.of("batch", "1").bytes());
            assertThat(file.isClosed()).isTrue();
        }
    }

    @Test
    void the_same_file_is_written_by_one_recorder() throws IOException {
        try (RecordingFile file = open()) {
            assertThat(file.last()).isEmpty();
            assertThatThrownBy(this::open).isInstanceOf(java.nio.channels.OverlappingFileLockException.class);
        }
    }
}
