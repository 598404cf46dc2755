package kz.torelik.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankKeyTests {

    @TempDir
    private Path folder;

    @Test
    void aMissingKeyIsMadeOnceAndOnlyItsOwnerReadsIt() throws IOException {
        Path file = folder.resolve("keys/bank.key");
        BankKey made = BankKey.at(file);
        assertThat(BankKey.at(file).hex()).isEqualTo(made.hex()).hasSize(64);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(Files.list(folder.resolve("keys"))).containsExactly(file);
    }

    @Test
    void aKeyNeverShowsItself() {
        assertThat(BankDesk.KEY.toString()).doesNotContain("0011");
        assertThatThrownBy(() -> BankKey.of("0011")).hasMessageContaining("32 bytes");
    }

    /// The expected value was computed by another program: openssl dgst -sha256 -mac HMAC.
    @Test
    void theSignatureIsHmacSha256OverSevenLines() {
        String signed = BankDesk.KEY.seal().request("POST", "/api/orders", "1700000000000", "k1", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(signed).isEqualTo("d5430f32d877ef905cb7c0df98f00890c5779a9908d358d353ed9590506fd584");
    }
}
