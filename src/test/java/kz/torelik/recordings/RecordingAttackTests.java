package kz.torelik.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.LedgerEntry;
import kz.torelik.ledger.verify.Verifier;
import kz.torelik.recordings.chain.Anchor;
import kz.torelik.recordings.chain.Heads;
import kz.torelik.recordings.chain.Link;
import kz.torelik.recordings.chain.RecordingCheck;
import kz.torelik.recordings.chain.RecordingCopy;
import kz.torelik.recordings.chain.RecordingFinding;
import kz.torelik.recordings.chain.RecordingId;
import kz.torelik.recordings.chain.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An attacker with root on database and disk, with the data keys and with the key of the log, edits recordings as he likes, and makes everything after the edit anew as far as he wants. Somebody holds a checkpoint from
/// the evening of the hearing and asks for a copy.
class RecordingAttackTests {

    private static final long SEED = 20261129;
    private static final int EDITS = 1000;
    private static final int COURT_DAYS = 250;

    /// How far the attacker goes after his edit.
    private enum Effort {
        /// He changes what he changes.
        NONE,
        /// He makes the chain anew from there on and leaves the anchors as they were.
        CHAIN,
        /// He also puts new roots at the end of the log and anchors his chain with them.
        NEW_ROOTS,
        /// He rewrites the lines of the log and signs it anew with its own key.
        LOG
    }

    private enum Edit { CUT, CUT_END, SWAP, REPLACE, REORDER, BACK_DATE, LENGTHEN, WORDS, SWAP_HEARING, DELETE_WITH_LEAF, BACKUP }

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private Evidenced house;
    private List<Evidenced.Shown> hearings;
    private String checkpoint;
    private long size;
    private Instant kept;

    private void hear() throws IOException {
        house = new Evidenced(folder, SEED);
        for (int i = 0; i < 40; i++) house.log.add(LedgerEntry.event(Sha256.ofText("before " + i)).line());
        hearings = new ArrayList<>(house.hear(4, 12));
        house.pass(3_600_000);
        hearings.addAll(house.hear(3, 9));
        house.pass(8 * 3_600_000);
        checkpoint = house.log.checkpoint().toString();
        size = house.log.lines.size();
        kept = house.now;
        for (int i = 0; i < 60; i++) house.log.add(LedgerEntry.event(Sha256.ofText("after " + i)).line());
    }

    private RecordingFinding verify(Evidenced.Shown shown, OpenLog log, Map<Long, Long> places, HearingId expected, Sha256 head) throws IOException {
        Path file = Evidenced.copy(folder.resolve("copy.zip"), shown, log, places);
        try (RecordingCopy copy = RecordingCopy.open(file)) {
            return RecordingCheck.check(copy, house.log.trust(), new RecordingCheck.Held(expected, head, checkpoint, log.growth(size, log.checkpoint()), kept));
        }
    }

    @Test
    void a_thousand_edits_are_all_detected_and_the_first_altered_place_is_named() throws IOException {
        hear();
        for (Evidenced.Shown untouched : hearings) {
            RecordingFinding found = verify(untouched, house.log, house.places, untouched.hearing(), null);
            assertThat(found.holds()).as("%s", found).isTrue();
        }
        Map<String, Integer> tried = new TreeMap<>();
        for (int i = 0; i < EDITS; i++) {
            Edit edit = Edit.values()[i % Edit.values().length];
            Effort effort = Effort.values()[random.nextInt(Effort.values().length)];
            Evidenced.Shown original = hearings.get(random.nextInt(hearings.size()));
            Attack attack = new Attack(original.copy(), house.log.seized(), new HashMap<>(house.places));
            attack.make(edit, effort, original);
            tried.merge(edit + " " + effort, 1, Integer::sum);
            String name = "edit %d: %s with %s".formatted(i, edit, effort);
            if (attack.shown == null) {
                assertThat(new Verifier(house.log.trust()).consistency(checkpoint, attack.log.growth(size, attack.log.checkpoint())).holds()).as(name).isFalse();
                continue;
            }
            long first = firstDifference(original, attack.shown);
            RecordingFinding found = verify(attack.shown, attack.log, attack.places, original.hearing(), null);
            assertThat(found.holds()).as("%s: %s", name, found).isFalse();
            assertThat(found.altered()).as(name).isNotNull();
            assertThat(first).as("%s: %s", name, found).isBetween(found.altered().from(), found.altered().until());
        }
        assertThat(tried).as("all kinds with all efforts").hasSizeGreaterThan(30);
    }

    @Test
    void an_edit_whose_chain_stays_is_named_to_the_link_and_one_whose_chain_is_made_anew_to_the_seconds_between_two_anchors() throws IOException {
        hear();
        Evidenced.Shown original = hearings.getFirst();
        int sixth = nth(original, 6);
        Attack plain = new Attack(original.copy(), house.log.seized(), new HashMap<>(house.places));
        plain.shown.contents().get(sixth)[3] ^= 1;
        RecordingFinding.Altered place = verify(plain.shown, plain.log, plain.places, original.hearing(), null).altered();
        assertThat(place).isEqualTo(new RecordingFinding.Altered(sixth, sixth, "00:00:15"));
        plain.rechain(sixth, Effort.CHAIN);
        RecordingFinding.Altered window = verify(plain.shown, plain.log, plain.places, original.hearing(), null).altered();
        assertThat(window.from()).isLessThanOrEqualTo(sixth);
        Duration between = Duration.between(original.links().get((int) window.from()).span().from(), original.links().get((int) window.until()).span().until());
        assertThat(between).as("pieces of three seconds, published after every third").isLessThanOrEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void whoever_kept_a_head_of_the_hearing_does_not_accept_another_recording_of_it() throws IOException {
        hear();
        Evidenced.Shown original = hearings.getFirst();
        Sha256 receipt = original.links().get(nth(original, 2)).head();
        assertThat(verify(original, house.log, house.places, original.hearing(), receipt).holds()).isTrue();
        assertThat(verify(hearings.get(1), house.log, house.places, null, receipt).holds()).isFalse();
    }

    @Test
    void a_year_of_a_court_with_several_untouched_hearings_a_day_raises_no_alarm_and_one_altered_byte_does() throws IOException {
        house = new Evidenced(folder, SEED + 1);
        house.log.add(LedgerEntry.event(Sha256.ofText("first")).line());
        List<Evidenced.Shown> year = new ArrayList<>();
        List<Integer> days = new ArrayList<>();
        List<String> evenings = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        for (int day = 0; day < COURT_DAYS; day++) {
            for (int round = 0; round < 2; round++) {
                for (Evidenced.Shown shown : house.hear(1 + random.nextInt(4), 1 + random.nextInt(4))) {
                    year.add(shown);
                    days.add(day);
                }
                house.pass(Duration.ofHours(3).toMillis());
            }
            house.pass(Duration.ofHours(18).toMillis());
            evenings.add(house.log.checkpoint().toString());
            sizes.add((long) house.log.lines.size());
            moments.add(house.now);
        }
        assertThat(year).as("two to eight a day").hasSizeBetween(1_100, 1_400);
        for (int i = 0; i < year.size(); i++) {
            int evening = days.get(i) + random.nextInt(COURT_DAYS - days.get(i));
            checkpoint = evenings.get(evening);
            size = sizes.get(evening);
            kept = moments.get(evening);
            RecordingFinding found = verify(year.get(i), house.log, house.places, year.get(i).hearing(), null);
            assertThat(found.holds()).as("recording %d: %s", i, found).isTrue();
            if (i % 100 != 0) continue;
            Evidenced.Shown altered = year.get(i).copy();
            altered.contents().set(2, altered.contents().get(2).clone());
            altered.contents().get(2)[0] ^= 1;
            assertThat(verify(altered, house.log, house.places, altered.hearing(), null).holds()).as("recording %d with one byte altered", i).isFalse();
        }
    }

    private static int nth(Evidenced.Shown shown, int piece) {
        return java.util.stream.IntStream.range(0, shown.links().size()).filter(i -> shown.links().get(i).kind() == Link.Kind.SEGMENT).skip(piece - 1L).findFirst().orElseThrow();
    }

    private static long firstDifference(Evidenced.Shown original, Evidenced.Shown shown) {
        for (int i = 0; i < original.links().size(); i++) {
            if (i >= shown.links().size() || !original.links().get(i).equals(shown.links().get(i)) || !Arrays.equals(original.contents().get(i), shown.contents().get(i))) return i;
        }
        return shown.links().size() > original.links().size() ? original.links().size() : 0; // only the log was altered
    }

    /// One attack on one recording.
    private final class Attack {

        private Evidenced.Shown shown;
        private final OpenLog log;
        private final Map<Long, Long> places;

        private Attack(Evidenced.Shown shown, OpenLog log, Map<Long, Long> places) {
            this.shown = shown;
            this.log = log;
            this.places = places;
        }

        private void make(Edit edit, Effort effort, Evidenced.Shown original) {
            int count = shown.links().size();
            int at = nth(shown, 1 + random.nextInt(8));
            switch (edit) {
                case CUT -> {
                    int many = 1 + random.nextInt(3);
                    for (int i = 0; i < many; i++) remove(at);
                    rechain(at, effort);
                }
                case CUT_END -> {
                    while (shown.links().size() > at) remove(at);
                    if (effort != Effort.NONE) add(original.links().reversed().stream().filter(link -> link.kind() == Link.Kind.CLOSED).findFirst().orElseThrow(), Evidenced.text("act hearing-closed\n"));
                    if (effort == Effort.NEW_ROOTS || effort == Effort.LOG) add(original.links().getLast(), original.contents().getLast());
                    rechain(at, effort);
                }
                case SWAP -> {
                    int other = nth(shown, 9);
                    java.util.Collections.swap(shown.contents(), at, other);
                    rechain(Math.min(at, other), effort);
                }
                case REPLACE -> {
                    byte[] other = new byte[shown.contents().get(at).length];
                    random.nextBytes(other);
                    shown.contents().set(at, other);
                    rechain(at, effort);
                }
                case REORDER -> {
                    int other = nth(shown, 9);
                    java.util.Collections.swap(shown.links(), at, other);
                    java.util.Collections.swap(shown.contents(), at, other);
                    rechain(at, effort);
                }
                case BACK_DATE -> {
                    for (int i = at; i < count; i++) {
                        Link link = shown.links().get(i);
                        Span span = link.span();
                        shown.links().set(i, new Link(link.recording(), link.hearing(), link.sequence(), link.kind(), link.track(), new Span(span.from().minusSeconds(86_400), span.until().minusSeconds(86_400),
                                span.steadyFrom(), span.steadyUntil()), link.length(), link.content(), link.salt(), link.previous()));
                    }
                    rechain(at, effort);
                }
                case LENGTHEN -> {
                    shown.links().add(at, shown.links().get(at));
                    shown.contents().add(at, shown.contents().get(at));
                    rechain(at + 1, effort);
                }
                case WORDS -> {
                    shown.contents().set(1, Evidenced.text("kind room\nlabel Другой зал\nmedia-type audio/webm\n"));
                    rechain(1, effort);
                }
                case SWAP_HEARING -> swapHearing(original, effort);
                case DELETE_WITH_LEAF -> {
                    long batch = Anchor.read(shown.contents().getLast()).batch();
                    log.lines.remove((int) (long) places.get(batch));
                    shown = null;
                }
                case BACKUP -> {
                    long batch = Anchor.read(shown.contents().get(lastAnchorBefore(at))).batch();
                    while (log.lines.size() > places.get(batch) + 1) log.lines.removeLast();
                    if (effort == Effort.NONE) shown = null;
                    else {
                        while (shown.links().size() > lastAnchorBefore(at) + 1) remove(shown.links().size() - 1);
                        while (effort != Effort.CHAIN && log.lines.size() < size + 10) log.add(LedgerEntry.event(Sha256.ofText("grown again " + random.nextLong())).line());
                    }
                }
            }
        }

        private int lastAnchorBefore(int at) {
            for (int i = at; i >= 0; i--) if (i < shown.links().size() && shown.links().get(i).kind() == Link.Kind.ANCHOR) return i;
            return java.util.stream.IntStream.range(0, shown.links().size()).filter(i -> shown.links().get(i).kind() == Link.Kind.ANCHOR).findFirst().orElseThrow();
        }

        /// Another hearing's recording is shown as this one's, under its own name or renamed.
        private void swapHearing(Evidenced.Shown original, Effort effort) {
            Evidenced.Shown other = hearings.stream().filter(each -> each != original).skip(random.nextInt(hearings.size() - 1)).findFirst().orElseThrow();
            RecordingId id = original.links().getFirst().recording();
            shown = other.copy();
            if (effort == Effort.NONE) return;
            for (int i = 0; i < shown.links().size(); i++) {
                Link link = shown.links().get(i);
                shown.links().set(i, new Link(id, original.hearing(), link.sequence(), link.kind(), link.track(), link.span(), link.length(), link.content(), link.salt(), link.previous()));
            }
            rechain(0, effort);
        }

        private void remove(int at) {
            shown.links().remove(at);
            shown.contents().remove(at);
        }

        private void add(Link link, byte[] content) {
            shown.links().add(link);
            shown.contents().add(content);
        }

        /// Makes the chain anew from a link on, so that every line fits the one before and its content.
        private void rechain(int from, Effort effort) {
            if (effort == Effort.NONE) return;
            for (int i = from; i < shown.links().size(); i++) {
                Link link = shown.links().get(i);
                if (link.kind() == Link.Kind.ANCHOR && effort != Effort.CHAIN) shown.contents().set(i, forged(i, Anchor.read(shown.contents().get(i)), effort));
                byte[] content = shown.contents().get(i);
                byte[] salt = new byte[16];
                random.nextBytes(salt);
                shown.links().set(i, new Link(link.recording(), link.hearing(), i, link.kind(), link.track(), link.span(), content.length, Sha256.of(content), HexFormat.of().formatHex(salt),
                        i == 0 ? Link.NOTHING : shown.links().get(i - 1).head()));
            }
        }

        /// An anchor that proves the forged head before it: under a root at the end of the log, or in the place of the true one.
        private byte[] forged(int at, Anchor was, Effort effort) {
            Sha256 head = shown.links().get(at - 1).head();
            Heads alone = new Heads(List.of(head));
            String line = LedgerEntry.recordings(alone.root(), 1).line();
            if (effort == Effort.LOG) log.lines.set((int) (long) places.get(was.batch()), line);
            else places.put(was.batch(), log.add(line));
            return new Anchor(was.batch(), line, at - 1L, head, 0, 1, List.of(), was.checkpoint()).bytes();
        }
    }
}
