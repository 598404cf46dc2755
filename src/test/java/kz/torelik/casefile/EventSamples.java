package kz.torelik.casefile;

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
import java.util.UUID;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.EmailAddress;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.PhoneNumber;
import kz.torelik.kernel.Sha256;
import kz.torelik.kernel.Tenge;

/// One filled example of any record that an event is made of, so that a new kind of event is tested on the day it is written.
final class EventSamples {

    private static final Map<Class<?>, Object> LEAVES = new HashMap<>();

    static {
        LEAVES.put(String.class, "слово «ә»");
        LEAVES.put(int.class, 3);
        LEAVES.put(Integer.class, 2);
        LEAVES.put(long.class, 9_000_000_000L);
        LEAVES.put(boolean.class, true);
        LEAVES.put(Boolean.class, false);
        LEAVES.put(LocalDate.class, LocalDate.of(2026, 3, 16));
        LEAVES.put(Instant.class, Instant.parse("2026-03-16T05:00:00.123Z"));
        LEAVES.put(UUID.class, new UUID(1, 2));
        LEAVES.put(Language.class, Language.KK);
        LEAVES.put(Tenge.class, Tenge.of("1297.50"));
        LEAVES.put(java.math.BigDecimal.class, new java.math.BigDecimal("84"));
        LEAVES.put(LegalBasis.class, LegalBasis.of("cpc 152(1)(3)"));
        LEAVES.put(Sha256.class, Sha256.ofText("sample"));
        LEAVES.put(CourtCode.class, CourtCode.of("7110"));
        LEAVES.put(CaseNumber.class, CaseNumber.of(CourtCode.of("7110"), 2026, "2", 17));
        LEAVES.put(Iin.class, Iin.of("890314490012"));
        LEAVES.put(Bin.class, Bin.of("180340900012"));
        LEAVES.put(PersonName.class, new PersonName("Сәрсенова", "Айгүл", null));
        LEAVES.put(PhoneNumber.class, PhoneNumber.of("+77090000001"));
        LEAVES.put(EmailAddress.class, EmailAddress.of("aigul@example.kz"));
    }

    private EventSamples() {}

    static Object of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) return List.of(of(list.getActualTypeArguments()[0]));
        Class<?> raw = (Class<?>) type;
        if (LEAVES.containsKey(raw)) return LEAVES.get(raw);
        if (raw.isSealed()) return of(raw.getPermittedSubclasses()[0]);
        if (raw.isEnum()) return raw.getEnumConstants()[0];
        if (!raw.isRecord()) throw new AssertionError("No sample for " + raw);
        RecordComponent[] parts = raw.getRecordComponents();
        try {
            Constructor<?> constructor = raw.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(Arrays.stream(parts).map(part -> of(part.getGenericType())).toArray());
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException | InvocationTargetException fault) {
            throw new AssertionError("No sample for " + raw, fault);
        }
    }
}
