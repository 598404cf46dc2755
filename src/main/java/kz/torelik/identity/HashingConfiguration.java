package kz.torelik.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// How passwords are hashed: Argon2id (RFC 9106) with 19 MiB and 2 passes. It is no setting: nobody weakens it by a line in a file.
@Configuration(proxyBeanMethods = false)
class HashingConfiguration {

    @Bean
    Argon2PasswordEncoder hashing() { return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2); }
}
