package kz.torelik.language;

import java.util.List;
import kz.torelik.kernel.Reason;

/// Something to say, before it is said in a language: the key of a message and the facts that it names, in their order. For what
/// is no legal reason; those are [kz.torelik.kernel.Reason]s.
public record Phrase(String key, List<Object> facts) {

    public Phrase {
        facts = List.copyOf(facts);
    }

    public static Phrase of(Reason reason) { return new Phrase(reason.key(), reason.facts()); }

    public static Phrase of(String key, Object... facts) { return new Phrase(key, List.of(facts)); }
}
