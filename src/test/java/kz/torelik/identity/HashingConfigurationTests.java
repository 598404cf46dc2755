package kz.torelik.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Houses of tests hash with less work; the real one does what the package says.
class HashingConfigurationTests {

    @Test
    void aPasswordCostsNineteenMebibytesAndTwoPasses() {
        Argon2PasswordEncoder hashing = new HashingConfiguration().hashing();
        String hash = hashing.encode("a long enough password");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashing.matches("a long enough password", hash)).isTrue();
        assertThat(hashing.matches("another long password", hash)).isFalse();
    }
}
