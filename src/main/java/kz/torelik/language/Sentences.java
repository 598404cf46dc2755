package kz.torelik.language;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Trilingual;

/// Everything the house can say, in its three languages: all message bundles of the class path, compiled once. Immutable and thread-safe.
///
/// A fact is written by its type: days and moments (in the time of the country), [kz.torelik.kernel.Tenge], numbers, trilingual texts,
/// case numbers, citations, names, telephone numbers, languages; anything else by its `toString`. [Style] and [GrammaticalCase] say how.
public final class Sentences {

    private static final String SIMPLE = "simple.";

    private final Map<Language, Saying> sayings;
    private final Sentences simple;

    Sentences(Map<Language, Map<String, Message>> messages) {
        EnumMap<Language, Saying> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) all.put(language, new Saying(language, messages.getOrDefault(language, Map.of())));
        this.sayings = all;
        this.simple = messages.values().stream().anyMatch(each -> each.keySet().stream().anyMatch(key -> key.startsWith(SIMPLE))) ? new Sentences(simply(messages)) : this;
    }

    /// The simple words in place of the usual ones, wherever there are some.
    private static Map<Language, Map<String, Message>> simply(Map<Language, Map<String, Message>> messages) {
        Map<Language, Map<String, Message>> simply = new EnumMap<>(Language.class);
        messages.forEach((language, usual) -> {
            Map<String, Message> own = new HashMap<>();
            usual.forEach((key, message) -> { if (!key.startsWith(SIMPLE)) own.put(key, usual.getOrDefault(SIMPLE + key, message)); });
            simply.put(language, own);
        });
        return simply;
    }

    /// The same house in simple words: `simple.<key>` is said instead of `<key>` where a bundle has it.
    public Sentences simply() { return simple; }

    /// Loads every `messages/<module>_{kk,ru,en}.properties` of the class path.
    /// @throws IllegalStateException when a bundle is broken or two bundles give the same key
    public static Sentences load() { return new Sentences(Bundles.read()); }

    /// @throws UnknownMessage when no bundle has the key or a named fact is not given: a broken invariant
    public String say(Language language, String key, Object... facts) { return joined(in(language).say(key, List.of(facts))); }

    /// The same in each language.
    public Trilingual inAll(String key, Object... facts) { return new Trilingual(say(Language.KK, key, facts), say(Language.RU, key, facts), say(Language.EN, key, facts)); }

    /// A fact of a phrase may be a phrase.
    public String say(Language language, Phrase phrase) { return joined(in(language).say(phrase.key(), phrase.facts().stream().map(fact -> fact instanceof Phrase inner ? say(language, inner) : fact).toList())); }

    public String say(Language language, Reason reason) { return joined(pieces(language, reason)); }

    /// The sentence of a reason in runs, so that a page can set its dates and sums apart.
    public List<SaidPiece> pieces(Language language, Reason reason) { return in(language).say(reason.key(), reason.facts()); }

    /// What was found and allowed (`refusal.<code>`), and how to go on (`refusal.<code>.next`).
    public SaidRefusal say(Language language, Refusal refusal) {
        Saying saying = in(language);
        return new SaidRefusal(joined(saying.say("refusal." + refusal.code(), refusal.facts())), joined(saying.say("refusal." + refusal.code() + ".next", refusal.facts())));
    }

    /// One fact in its usual form.
    public String write(Language language, Object fact) { return write(language, fact, Style.PLAIN); }

    public String write(Language language, Object fact, Style style) { return write(language, fact, style, GrammaticalCase.NOMINATIVE); }

    public String write(Language language, Object fact, Style style, GrammaticalCase inCase) { return in(language).writing().write(fact, style, inCase); }

    /// Whether every language has the key.
    public boolean knows(String key) { return sayings.values().stream().allMatch(saying -> saying.messages().containsKey(key)); }

    /// The keys of a language.
    public Set<String> keys(Language language) { return in(language).messages().keySet(); }

    Message message(Language language, String key) {
        Message message = in(language).messages().get(key);
        if (message == null) throw new UnknownMessage("No message has the key " + key + " in " + language);
        return message;
    }

    private Saying in(Language language) {
        Saying saying = sayings.get(language);
        if (saying == null) throw new IllegalStateException("A language without sentences: " + language);
        return saying;
    }

    private static String joined(List<SaidPiece> pieces) { return pieces.stream().map(SaidPiece::text).collect(Collectors.joining()); }
}
