package kz.torelik.walks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import kz.torelik.deadlines.Outage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The electronic service is down now and then while people walk; and the model's own reading of `law/outages.yaml`.
final class Outages {

    private static final ZoneOffset COUNTRY = ZoneOffset.ofHours(5);

    private final JsonNode law = Data.read("outages.yaml");
    private final List<String> services = Data.list(law.get("services")).stream().map(service -> service.get("id").asString()).toList();
    private final List<Down> downs = new ArrayList<>();
    private final DaysOff days = new DaysOff();

    /// @param until null while it lasts
    private record Down(String service, Instant from, @Nullable Instant until) {}

    /// Lets time pass: what was down may come back, what was up may go down, for minutes or for days.
    void pass(Random random, Instant now) {
        for (int i = 0; i < downs.size(); i++) {
            Down down = downs.get(i);
            if (down.until == null && random.nextInt(20) == 0 && now.isAfter(down.from)) downs.set(i, new Down(down.service, down.from, now));
        }
        if (random.nextInt(150) != 0 || downs.stream().anyMatch(down -> down.until == null)) return;
        Instant from = now.minus(Duration.ofMinutes(random.nextInt(900)));
        Instant until = switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> midnight(from).isBefore(now) ? midnight(from) : now;
            default -> from.plus(Duration.ofMinutes(1 + random.nextInt(1 + (int) Duration.between(from, now).toMinutes())));
        };
        if (until == null || until.isAfter(from)) downs.add(new Down(services.get(random.nextInt(services.size())), from, until));
        downs.sort(Comparator.comparing(Down::from));
        while (downs.size() > 30) downs.removeFirst();
    }

    private static Instant midnight(Instant after) { return LocalDateTime.ofInstant(after, COUNTRY).toLocalDate().plusDays(1).atStartOfDay().toInstant(COUNTRY); }

    /// The register as the house has it.
    List<Outage> register() {
        List<Outage> register = new ArrayList<>();
        for (Down down : downs) register.add(new Outage(register.size() + 1, down.service, down.from, down.until, "walk", "monitoring", down.from));
        return register;
    }

    /// The last day after all outages that touch it one after another; null when one of them is not over.
    @Nullable LocalDate after(JsonNode term, LocalDate last) {
        LocalDate day = last;
        for (Down down : downs) {
            JsonNode rule = rule(day);
            if (rule == null || !Data.words(rule.get("services")).contains(down.service) || !Data.words(rule.get("bears-on")).contains(term.get("bears-on").asString())) continue;
            Instant end = day.plusDays(1).atStartOfDay().toInstant(COUNTRY);
            boolean touched = lost(down, day.atStartOfDay().toInstant(COUNTRY), end) >= rule.get("last-day-minutes").asInt()
                    || lost(down, end.minus(Duration.ofHours(rule.get("last-hours").asInt())), end) >= rule.get("last-hours-minutes").asInt();
            if (!touched) continue;
            if (down.until == null) return null;
            LocalDate over = day;
            while (down.until.isAfter(over.plusDays(1).atStartOfDay().toInstant(COUNTRY))) over = over.plusDays(1);
            day = days.workingFrom(over.plusDays(1));
        }
        return day;
    }

    private @Nullable JsonNode rule(LocalDate day) {
        for (JsonNode version : law.get("versions")) {
            JsonNode force = version.get("in-force");
            if (day.toString().compareTo(force.get("from").asString()) >= 0 && (!force.hasNonNull("to") || day.toString().compareTo(force.get("to").asString()) <= 0)) return version;
        }
        return null;
    }

    private static long lost(Down down, Instant begin, Instant end) {
        long from = Math.max(down.from.getEpochSecond(), begin.getEpochSecond());
        long to = Math.min(down.until == null ? Long.MAX_VALUE : down.until.getEpochSecond(), end.getEpochSecond());
        return Math.max(0, to - from) / 60;
    }
}
