package kz.torelik.simulator.year;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.DrawId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Sha256;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;

/// Makes any event from its word in the law data by looking at the parts of its record, so that a procedure or a kind of event that is written tomorrow is
/// simulated and walked tomorrow. The papers are small and lie nowhere.
public final class EventMaker {

    private static final Map<String, Class<? extends ProceduralEvent>> KINDS = new HashMap<>();
    private static final List<String> NARROWING = List.of("kind", "ground", "outcome", "manner", "about", "decision", "result", "rule", "cause", "after");

    static {
        for (Class<? extends ProceduralEvent> kind : ProceduralEvent.kinds()) KINDS.put(ProceduralEvent.wordOf(kind), kind);
    }

    /// What the parts of an event are taken from.
    ///
    /// @param kind the kind by which the law data narrow the event, or null
    /// @param fixed parts by their name, before anything else
    public record Wish(String word, @Nullable String kind, Map<String, Object> fixed, Instant now, LocalDate today) {}

    private final SplittableRandom random;

    public EventMaker(SplittableRandom random) { this.random = random; }

    public static boolean knows(String word) { return KINDS.containsKey(word); }

    /// The words of all kinds of event.
    public static List<String> words() { return KINDS.keySet().stream().sorted().toList(); }

    /// @throws NullPointerException for a word that names no event
    public static List<RecordComponent> parts(String word) { return Arrays.asList(KINDS.get(word).getRecordComponents()); }

    /// @throws IllegalStateException when a part is of a type that it does not know
    public ProceduralEvent make(Wish wish) { return (ProceduralEvent) record(KINDS.get(wish.word()), wish, true); }

    private Object record(Class<?> type, Wish wish, boolean event) {
        RecordComponent[] parts = type.getRecordComponents();
        @Nullable Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) values[i] = event || parts[i].getName().equals("kind") ? part(parts[i], wish) : type == ReviewEvent.Origin.class && parts[i].getName().equals("outcome") ? wish.fixed().get("outcome") : value(parts[i].getGenericType(), wish);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException | InvocationTargetException fault) {
            throw new IllegalStateException("Cannot make a " + type.getSimpleName() + " out of " + Arrays.toString(values), fault);
        }
    }

    private @Nullable Object part(RecordComponent part, Wish wish) {
        String name = part.getName();
        Object fixed = wish.fixed().get(name);
        if (fixed != null && fits(part.getType(), fixed)) return fixed;
        String kind = wish.kind();
        if (name.equals("manner") && wish.word().equals("claim-accepted")) return "simplified".equals(kind) ? kind : null;
        if (name.equals("manner") && wish.word().equals("preparation-ended")) return kind;
        if (wish.word().equals("review-decided") && name.equals("instead")) return kind == null ? null : instead(kind);
        if (wish.word().equals("review-decided") && name.equals("outcome") && kind != null && instead(kind) != null) return kind.substring(0, kind.lastIndexOf('-'));
        if (part.getType() == boolean.class && kind != null) return !List.of("refused", "session").contains(kind);
        if (part.getType() == String.class && kind != null && NARROWING.contains(name)) return kind;
        if (part.getType() == String.class && name.equals("outcome")) return List.of("satisfied", "partial", "dismissed").get(random.nextInt(3));
        return value(part.getGenericType(), wish);
    }

    /// What the higher court decided itself, from the kind by which procedures tell it.
    private static @Nullable String instead(String kind) { return kind.endsWith("-granted") ? "granted" : kind.endsWith("-refused") ? "refused" : null; }

    private static boolean fits(Class<?> type, Object value) { return type.isInstance(value) || type == int.class && value instanceof Integer; }

    private Object value(Type type, Wish wish) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            if (list.getActualTypeArguments()[0] == Integer.class) return List.of(1, 2);
            return list.getActualTypeArguments()[0] == FiledDocument.class ? List.of(paper()) : List.of();
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class) return "x";
        if (raw == int.class || raw == Integer.class) return 1 + random.nextInt(2);
        if (raw == long.class || raw == Long.class) return 5L;
        if (raw == boolean.class || raw == Boolean.class) return random.nextBoolean();
        if (raw == Instant.class) return wish.now();
        if (raw == LocalDate.class) return wish.today().plusDays(20);
        if (raw == Tenge.class) return Tenge.of(21_625);
        if (raw == Language.class) return random.nextBoolean() ? Language.KK : Language.RU;
        if (raw == LegalBasis.class) return LegalBasis.of("cpc 107");
        if (raw == Sha256.class) return Sha256.ofText("x");
        if (raw == FiledDocument.class) return paper();
        if (raw == CourtCode.class) return CourtCode.of("7110");
        if (raw == CaseNumber.class) return CaseNumber.of(CourtCode.of("7110"), wish.today().getYear(), "2", 1 + random.nextInt(900_000));
        if (raw == Party.class) return new Party(9, "third-party", PersonId.random(), new Party.Subject.Legal("Ауыл", null), "Астана", null, null, null, null);
        if (raw == PersonName.class) return new PersonName("Ахметов", "Ерлан", null);
        if (raw.isEnum()) return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
        if (raw.isSealed()) return value(raw.getPermittedSubclasses()[0], wish);
        return identifier(raw, wish);
    }

    /// A small paper with a digest of its own; its bytes are kept nowhere.
    private FiledDocument paper() {
        DocumentId id = DocumentId.of(new UUID(random.nextLong(), random.nextLong()));
        return new FiledDocument(id, "paper", "Құжат", "application/pdf", 1024, 1, Sha256.ofText(id.toString()), null, null, null);
    }

    private Object identifier(Class<?> raw, Wish wish) {
        UUID uuid = new UUID(random.nextLong(), random.nextLong());
        if (raw == UUID.class) return uuid;
        if (raw == PersonId.class) return PersonId.of(uuid);
        if (raw == ActId.class) return ActId.of(uuid);
        if (raw == HearingId.class) return HearingId.of(uuid);
        if (raw == NoticeId.class) return NoticeId.of(uuid);
        if (raw == DrawId.class) return DrawId.of(uuid);
        if (raw == DocumentId.class) return DocumentId.of(uuid);
        if (raw.isRecord()) return record(raw, wish, false);
        throw new IllegalStateException("No value of the type " + raw + " (in " + wish.word() + ")");
    }
}
