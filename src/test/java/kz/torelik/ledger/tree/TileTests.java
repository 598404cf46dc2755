package kz.torelik.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTests {

    @ParameterizedTest
    @CsvSource({"0, 1234067, 256, tile/0/x001/x234/067", "0, 0, 256, tile/0/000", "1, 999, 17, tile/1/999.p/17", "2, 1000, 256, tile/2/x001/000", "-1, 1234067, 8, tile/entries/x001/x234/067.p/8", "63, 5, 1, tile/63/005.p/1"})
    void a_tile_is_written_as_its_path_and_read_back(int level, long index, int width, String path) {
        Tile tile = new Tile(level, index, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.find(path)).contains(tile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/00/000", "tile/64/000", "tile/0/0", "tile/0/x000/001", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/x001", "tile/0/001/002", "tile/data/000", "/tile/0/000", "tile/0/000/", "tile/0/x999/x999/x999/x999/x999/x999/x999/999"})
    void what_is_not_written_so_is_not_a_tile(String path) { assertThat(Tile.find(path)).isEmpty(); }

    @Test
    void a_tile_is_within_a_tree_only_with_all_its_hashes() {
        assertThat(new Tile(0, 0, 5).isWithin(5)).isTrue();
        assertThat(new Tile(0, 0, 6).isWithin(5)).isFalse();
        assertThat(new Tile(1, 0, 1).isWithin(255)).isFalse();
        assertThat(new Tile(1, 0, 1).isWithin(256)).isTrue();
        assertThat(new Tile(Tile.ENTRIES, 1, 1).isWithin(257)).isTrue();
        assertThat(new Tile(0, 999_999_999_999_999_999L, 256).isWithin(5)).isFalse();
    }

    @Test
    void a_bundle_gives_back_its_entries_and_refuses_to_end_early() {
        List<byte[]> entries = List.of("one".getBytes(StandardCharsets.US_ASCII), new byte[0], new byte[300]);
        byte[] bundle = EntryBundle.encode(entries);
        assertThat(bundle).hasSize(2 + 3 + 2 + 2 + 300).startsWith(0, 3, 'o');
        assertThat(EntryBundle.decode(bundle)).usingRecursiveComparison().isEqualTo(entries);
        assertThatThrownBy(() -> EntryBundle.decode(Arrays.copyOf(bundle, bundle.length - 1))).isInstanceOf(IllegalArgumentException.class);
    }
}
