package kz.torelik.counterparts.bank;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A test account of the payer. The words are `bank.account.<code>`.
///
/// @param number what the page shows of it
public record Account(String code, String number, boolean declined, Duration delay) {

    static final List<Account> ALL = List.of(
            new Account("card", "•••• 4417", false, Duration.ZERO),
            new Account("deposit", "KZ•• •••• 0302", false, Duration.ZERO),
            new Account("empty", "•••• 0002", true, Duration.ZERO),
            new Account("late", "•••• 0069", false, Duration.ofSeconds(4)));

    static Optional<Account> find(String code) { return ALL.stream().filter(account -> account.code().equals(code)).findFirst(); }
}
