package kz.torelik.reception;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kz.torelik.kernel.Function;

/// Who receives people in a court: its chair, as the head of a state body has to (APPC art. 90 part 1), and its chancery. A judge receives nobody about a case outside its sessions.
public enum Receiver {
    CHAIR(Function.CHAIR),
    CHANCERY(Function.REGISTRAR);

    private final Function function;

    Receiver(Function function) { this.function = function; }

    /// The function of those who receive.
    public Function function() { return function; }

    /// The word of addresses, messages and the database.
    public String word() { return name().toLowerCase(Locale.ROOT); }

    public static Optional<Receiver> find(String word) { return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst(); }
}
