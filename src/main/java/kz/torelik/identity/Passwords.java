package kz.torelik.identity;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Passwords of the Judicial Account, hashed as [HashingConfiguration] says, at most two at work at once so that guessing cannot take the
/// machine, and a lock that doubles after the fifth wrong one. An unknown number costs as much as a wrong password and answers alike.
@Component
class Passwords {

    private static final int FREE_TRIES = 5;
    private static final int SHORTEST = 10;

    private final Semaphore places = new Semaphore(2);
    private final Argon2PasswordEncoder hashing;
    /// A hash that no password fits, made beside the start because it takes its time.
    private final CompletableFuture<String> nobody;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transactions;
    private final CourtClock clock;

    Passwords(Argon2PasswordEncoder hashing, JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transactions, CourtClock clock) {
        this.hashing = hashing;
        this.nobody = CompletableFuture.supplyAsync(() -> hashing.encode("nobody has this password"));
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Account(PersonId person, String hash, int failures, @Nullable OffsetDateTime lockedUntil) {}

    /// Sets a password; ten characters at least.
    Answer<PersonId> set(PersonId person, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) return Answer.no(Refusal.of("password-short", SHORTEST));
        store(List.of(person), hash(password));
        return Answer.yes(person);
    }

    /// Gives many persons of the demonstration country the same password.
    void setForAll(Collection<PersonId> persons, String password) { store(persons, hash(password)); }

    Answer<PersonId> check(Iin iin, String password) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Optional<Account> account = transactions.execute(_ -> jdbc.sql("""
                select a.* from identity.account a join identity.person p on p.id = a.person where p.iin = ?""").param(iin.digits())
                .query((row, _) -> new Account(PersonId.of(row.getObject("person", UUID.class)), row.getString("password_hash"),
                        row.getInt("failures"), row.getObject("locked_until", OffsetDateTime.class))).optional());
        if (account.isPresent() && account.get().lockedUntil() != null && account.get().lockedUntil().isAfter(now)) {
            return Answer.no(Refusal.of("sign-in-locked", Duration.between(now, account.get().lockedUntil()).toMinutes() + 1));
        }
        boolean right = matches(password, account.map(Account::hash).orElseGet(nobody::join)) && account.isPresent();
        account.ifPresent(known -> transactions.executeWithoutResult(_ -> note(known, right, now)));
        return right ? Answer.yes(account.orElseThrow().person()) : Answer.no(Refusal.of("sign-in-wrong"));
    }

    private void note(Account account, boolean right, OffsetDateTime now) {
        int failures = right ? 0 : account.failures() + 1;
        @Nullable OffsetDateTime lock = failures < FREE_TRIES ? null : now.plusMinutes(1L << Math.min(failures - FREE_TRIES, 10));
        jdbc.sql("update identity.account set failures = ?, locked_until = ? where person = ?").params(failures, lock, account.person().uuid()).update();
    }

    private void store(Collection<PersonId> persons, String hash) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        transactions.executeWithoutResult(_ -> batches.batchUpdate("""
                insert into identity.account (person, password_hash, changed_at) values (?, ?, ?)
                on conflict (person) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at, failures = 0, locked_until = null""",
                persons.stream().map(person -> new Object[] {person.uuid(), hash, now}).toList()));
    }

    private String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return hashing.encode(password);
        } finally {
            places.release();
        }
    }

    private boolean matches(String password, String hash) {
        places.acquireUninterruptibly();
        try {
            return hashing.matches(password, hash);
        } finally {
            places.release();
        }
    }
}
