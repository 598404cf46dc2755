package kz.torelik.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.torelik.database.TestPostgres;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.note.Checkpoint;
import kz.torelik.ledger.note.KeyFile;
import kz.torelik.ledger.note.KeyType;
import kz.torelik.ledger.note.SignedNote;
import kz.torelik.ledger.tree.EntryBundle;
import kz.torelik.ledger.tree.Merkle;
import kz.torelik.ledger.tree.TiledTree;
import kz.torelik.ledger.verify.Verifier;
import kz.torelik.ledger.witness.Witness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The log over a real PostgreSQL, with real witnesses where they matter.
class LedgerTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private final CourtClock clock = CourtClock.system();

    @TempDir
    Path folder;

    private static TestPostgres.Fresh database;
    private JdbcClient jdbc;
    private TransactionTemplate transactions;
    private LedgerConfiguration.Parts log;

    @BeforeAll
    static void create() { database = TestPostgres.fresh(); }

    @BeforeEach
    void open() throws IOException {
        JdbcClient.create(database.owner()).sql("truncate ledger.pending, ledger.entry, ledger.tile, ledger.checkpoint, ledger.cosignature").update();
        DataSource source = database.application();
        jdbc = JdbcClient.create(source);
        transactions = database.transactions(source);
        log = log(List.of());
    }

    @AfterEach
    void stop() { log.threads().stop(); }

    @Test
    void an_appended_entry_gets_its_place_and_a_proof_that_anyone_verifies() throws Exception {
        log.threads().start();
        LedgerEntry act = LedgerEntry.act(Sha256.ofText("act"));
        PendingLeaf leaf = append(act);
        Sequenced place = log.ledger().awaitSequenced(leaf, SOON);
        assertThat(place).isEqualTo(new Sequenced(0, 1));
        assertThat(log.ledger().find(act.leafHash())).contains(place);
        assertThat(log.ledger().entry(0)).contains(act.line());
        String proof = log.ledger().prove(0).toString();
        assertThat(new Verifier(log.ledger().trust()).act(proof, Sha256.ofText("act")).holds()).isTrue();
        assertThat(new Verifier(log.ledger().trust()).act(proof, Sha256.ofText("another act")).holds()).isFalse();
    }

    @Test
    void a_fact_that_is_rolled_back_never_had_an_entry() {
        LedgerEntry entry = LedgerEntry.act(Sha256.ofText("withdrawn"));
        transactions.executeWithoutResult(status -> {
            log.ledger().append(entry);
            status.setRollbackOnly();
        });
        append(LedgerEntry.act(Sha256.ofText("kept")));
        assertThat(log.sequencer().sequence().size()).isEqualTo(1);
        assertThat(log.ledger().find(entry.leafHash())).isEmpty();
        assertThatThrownBy(() -> log.ledger().append(entry)).as("outside a transaction").isInstanceOf(IllegalStateException.class);
    }

    @Test
    void many_writers_at_once_lose_nothing_and_double_nothing() throws Exception {
        log.threads().start();
        List<Future<Sequenced>> waiting = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(16)) {
            for (int writer = 0; writer < 8; writer++) {
                int own = writer;
                for (int i = 0; i < 75; i++) {
                    int number = i;
                    waiting.add(writers.submit(() -> log.ledger().awaitSequenced(append(LedgerEntry.act(Sha256.ofText(own + "/" + number))), SOON)));
                }
            }
        }
        List<Long> places = new ArrayList<>();
        for (Future<Sequenced> each : waiting) places.add(each.get().index());
        assertThat(places).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 600).mapToObj(Long::valueOf).toList());
        assertThat(head().size()).isEqualTo(600);
        for (long index : List.of(0L, 255L, 256L, 599L)) {
            assertThat(new Verifier(log.ledger().trust()).inclusion(log.ledger().prove(index).toString()).holds()).isTrue();
        }
    }

    @Test
    void the_served_tiles_and_bundles_give_the_root_of_the_checkpoint() {
        grow(0, 300);
        grow(300, 320);
        Checkpoint head = head();
        List<Sha256> leaves = new ArrayList<>();
        for (String path : List.of("tile/entries/000", "tile/entries/001.p/64")) {
            EntryBundle.decode(log.ledger().tile(path).orElseThrow()).forEach(entry -> leaves.add(Merkle.leaf(entry)));
        }
        assertThat(leaves).hasSize(320);
        assertThat(Merkle.root(leaves)).isEqualTo(head.root());
        assertThat(new TiledTree(320, tile -> log.ledger().tile(tile.path()).orElseThrow()).root()).isEqualTo(head.root());
        assertThat(log.ledger().tile("tile/0/001.p/44")).as("an earlier partial tile stays").hasValueSatisfying(bytes -> assertThat(bytes).hasSize(44 * 32));
        assertThat(log.ledger().tile("tile/0/001.p/65")).isEmpty();
        assertThat(log.ledger().tile("tile/0/001")).isEmpty();
        assertThat(log.ledger().tile("tile/entries/001.p/65")).isEmpty();
    }

    @Test
    void the_holder_of_an_older_checkpoint_sees_that_the_log_only_grew() {
        grow(0, 7);
        String kept = log.ledger().checkpoint().toString();
        grow(7, 500);
        String growth = log.ledger().consistencySince(7).toString();
        assertThat(new Verifier(log.ledger().trust()).consistency(kept, growth).holds()).isTrue();
        assertThat(Merkle.consistent(7, Checkpoint.parse(SignedNote.parse(kept).text()).root(), 500, head().root(), log.ledger().consistency(7, 500))).isTrue();
    }

    @Test
    void entries_of_one_transaction_keep_their_order() {
        grow(0, 300);
        for (int i : new int[] {0, 1, 255, 256, 299}) {
            assertThat(log.ledger().find(LedgerEntry.act(Sha256.ofText("act " + i)).leafHash())).contains(new Sequenced(i, 300));
        }
    }

    @Test
    void a_restarted_log_goes_on_where_it_was() throws Exception {
        grow(0, 5);
        append(LedgerEntry.act(Sha256.ofText("acknowledged before the end")));
        log = log(List.of());
        assertThat(log.sequencer().sequence().size()).isEqualTo(6);
        assertThat(log.ledger().find(LedgerEntry.act(Sha256.ofText("acknowledged before the end")).leafHash())).contains(new Sequenced(5, 6));
    }

    @Test
    void only_one_sequencer_works_at_a_time() {
        append(LedgerEntry.act(Sha256.ofText("one")));
        DataSource second = database.application();
        LedgerStore other = new LedgerStore(JdbcClient.create(second));
        database.transactions(second).executeWithoutResult(_ -> {
            assertThat(other.lockSequencing()).isTrue();
            assertThat(log.sequencer().sequence().placed()).isEmpty();
        });
        assertThat(log.sequencer().sequence().placed()).hasSize(1);
    }

    @Test
    void a_log_whose_stored_past_was_altered_signs_nothing_more() {
        grow(0, 300);
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("update ledger.tile set hashes = overlay(hashes placing '\\x00'::bytea from 40) where level = 0 and number = 1").update();
        append(LedgerEntry.act(Sha256.ofText("next")));
        assertThatThrownBy(() -> log.sequencer().sequence()).isInstanceOf(IllegalStateException.class).hasMessageContaining("root of the checkpoint");
        assertThat(head().size()).isEqualTo(300);
    }

    @Test
    void a_checkpoint_by_another_key_stops_the_log() {
        grow(0, 3);
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("update ledger.checkpoint set note = replace(note, E'\\n3\\n', E'\\n2\\n') where size = 3").update();
        append(LedgerEntry.act(Sha256.ofText("next")));
        assertThatThrownBy(() -> log.sequencer().sequence()).isInstanceOf(IllegalStateException.class).hasMessageContaining("not signed by the key");
    }

    @Test
    void the_application_itself_cannot_alter_what_was_logged() {
        grow(0, 3);
        for (String statement : List.of("update ledger.entry set line = 'torelik/act/1 x'", "delete from ledger.entry", "delete from ledger.tile", "delete from ledger.checkpoint",
                "update ledger.checkpoint set note = ''", "update ledger.pending set line = ''", "delete from ledger.cosignature")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update()).as(statement).isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> jdbc.sql("insert into ledger.pending (line, leaf) values ('torelik/act/1 x', sha256('y'))").update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void two_witnesses_cosign_and_the_proof_needs_both() throws Exception {
        var key = KeyFile.open(folder.resolve("keys/ledger.key"), "torelik.kz/ledger", KeyType.LOG).verifier();
        try (Witness one = Witness.start(folder.resolve("w1"), 0, "torelik.kz/w1", List.of(key), Clock.systemUTC());
                Witness two = Witness.start(folder.resolve("w2"), 0, "torelik.kz/w2", List.of(key), Clock.systemUTC())) {
            grow(0, 10);
            String early = log.ledger().prove(3).toString();
            log = log(List.of(one.address(), two.address()));
            for (WitnessFeed feed : log.feeds()) assertThat(feed.ask()).isEqualTo(WitnessFeed.Outcome.COSIGNED);
            grow(10, 600);
            for (WitnessFeed feed : log.feeds()) assertThat(feed.ask()).isEqualTo(WitnessFeed.Outcome.COSIGNED);
            for (WitnessFeed feed : log.feeds()) assertThat(feed.ask()).isEqualTo(WitnessFeed.Outcome.NOTHING_NEW);
            assertThat(log.ledger().isWitnessed(599)).isTrue();
            Verifier verifier = new Verifier(log.ledger().trust());
            assertThat(verifier.inclusion(log.ledger().prove(3).toString()).holds()).isTrue();
            assertThat(verifier.inclusion(early).holds()).as("signed by the log alone").isFalse();
            grow(600, 601);
            assertThat(log.ledger().prove(3).head().size()).as("the newest with a quorum").isEqualTo(600);
            assertThat(log.ledger().prove(600).head().size()).as("none covers it yet").isEqualTo(601);
        }
        for (WitnessFeed feed : log.feeds()) assertThat(feed.ask()).isEqualTo(WitnessFeed.Outcome.UNREACHABLE);
    }

    @Test
    void a_witness_that_knows_more_than_the_database_after_a_rollback_refuses_the_second_past() throws Exception {
        var key = KeyFile.open(folder.resolve("keys/ledger.key"), "torelik.kz/ledger", KeyType.LOG).verifier();
        try (Witness one = Witness.start(folder.resolve("w1"), 0, "torelik.kz/w1", List.of(key), Clock.systemUTC())) {
            log = log(List.of(one.address()));
            grow(0, 10);
            assertThat(log.feeds().getFirst().ask()).isEqualTo(WitnessFeed.Outcome.COSIGNED);
            open();
            log = log(List.of(one.address()));
            grow(100, 120);
            assertThat(log.feeds().getFirst().ask()).isEqualTo(WitnessFeed.Outcome.REFUSED);
        }
    }

    @Test
    void an_entry_holds_no_personal_number_and_no_free_text() {
        assertThatThrownBy(() -> new LedgerEntry(LedgerEntry.Kind.EVENT, List.of("900101300123"))).hasMessageContaining("personal number");
        assertThatThrownBy(() -> new LedgerEntry(LedgerEntry.Kind.EVENT, List.of("iin=900101300123"))).hasMessageContaining("personal number");
        assertThatThrownBy(() -> new LedgerEntry(LedgerEntry.Kind.EVENT, List.of("two words"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LedgerEntry(LedgerEntry.Kind.EVENT, List.of("\u0410"))).isInstanceOf(IllegalArgumentException.class);
        Commitment commitment = Commitment.to("content".getBytes(StandardCharsets.UTF_8));
        assertThat(LedgerEntry.event(commitment.value()).line()).isEqualTo("torelik/event/1 " + commitment);
        assertThat(commitment.opens("content".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(commitment.opens("contents".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(Commitment.to("content".getBytes(StandardCharsets.UTF_8)).value()).as("another salt").isNotEqualTo(commitment.value());
    }

    private LedgerConfiguration.Parts log(List<String> witnesses) throws IOException {
        return LedgerConfiguration.Parts.of(new LedgerProperties("torelik.kz/ledger", witnesses, witnesses.size()), folder, jdbc, transactions, clock);
    }

    private PendingLeaf append(LedgerEntry entry) { return transactions.execute(_ -> log.ledger().append(entry)); }

    private void grow(int from, int to) {
        transactions.executeWithoutResult(_ -> log.ledger().appendAll(IntStream.range(from, to).mapToObj(i -> LedgerEntry.act(Sha256.ofText("act " + i))).toList()));
        log.sequencer().sequence();
    }

    private Checkpoint head() { return Checkpoint.parse(log.ledger().checkpoint().text()); }
}
