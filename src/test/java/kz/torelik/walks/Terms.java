package kz.torelik.walks;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The model's own reading of `law/deadlines` and its own counting of every term from the whole history of a case. A rule that uses a word which the model
/// does not know is left out and named in [#strangers].
final class Terms {

    private static final Set<String> KNOWN = Set.of("in-force", "basis", "see", "certainty", "starts", "length", "extended-by", "pauses", "met-by", "met-by-role", "undone-by", "ends-by", "falls-on-holiday", "bears-on", "on-expiry", "only-if", "note", "alarm");
    private static final Set<String> STARTS = Set.of("on", "count-from", "per", "runs-from", "waits-for");
    private static final Set<String> CONDITIONS = Set.of("procedure", "not-procedure", "term", "category-flag", "not-flag", "party-role", "outcome", "not-after", "after", "voting");

    private final DaysOff days = new DaysOff();
    private final Outages outages;
    private final List<JsonNode> rules = new ArrayList<>();
    private final Map<String, JsonNode> categories = new HashMap<>();
    private final Set<String> strangers = new TreeSet<>();

    /// A clock as the model counts it.
    record Term(String rule, int startedBy, @Nullable Integer party, @Nullable String matter, String status, @Nullable LocalDate due, @Nullable Integer metBy, int stoodStill) {}

    /// @param resumed null while it goes on
    private record Still(LocalDate from, @Nullable LocalDate resumed) {
        boolean has(LocalDate day) { return !day.isBefore(from) && (resumed == null || day.isBefore(resumed)); }
    }

    private record Count(@Nullable LocalDate due, int stood) {}

    Terms(Outages outages) {
        this.outages = outages;
        for (JsonNode file : Data.folder("deadlines")) for (JsonNode rule : Data.list(file.get("deadlines"))) {
            if (Data.list(rule.get("versions")).stream().allMatch(Terms::isKnown)) rules.add(rule);
            else strangers.add(rule.get("id").asString());
        }
        Data.list(Data.read("categories.yaml").get("categories")).forEach(category -> categories.put(category.get("code").asString(), category));
    }

    Set<String> strangers() { return strangers; }

    int size() { return rules.size(); }

    private static boolean isKnown(JsonNode version) {
        return KNOWN.containsAll(version.propertyNames()) && STARTS.containsAll(version.get("starts").propertyNames()) && (!version.has("only-if") || CONDITIONS.containsAll(version.get("only-if").propertyNames()));
    }

    Set<Term> count(CaseModel file, LocalDate today) {
        List<Said> history = file.asOfToday();
        Set<Term> all = new HashSet<>();
        for (JsonNode rule : rules) {
            Map<Object, Term> open = new HashMap<>();
            for (Said event : history) {
                JsonNode version = version(rule, event.on());
                if (version == null || !any(version.get("starts").get("on"), event) || !applies(version.get("only-if"), file, history, event)) continue;
                Object counted = switch (version.get("starts").get("per").asString()) {
                    case "case" -> "";
                    case "party" -> "party " + event.party();
                    case "matter" -> "matter " + event.matter();
                    case "kind" -> "kind " + event.kind();
                    default -> event.seq();
                };
                Term before = open.get(counted);
                if (before != null && (before.metBy() == null || before.metBy() > event.seq())) continue;
                Term term = term(rule, version, event, history, today, file.roles());
                open.put(counted, term);
                all.add(term);
            }
        }
        return all;
    }

    private static @Nullable JsonNode version(JsonNode rule, LocalDate on) {
        for (JsonNode version : rule.get("versions")) {
            JsonNode force = version.get("in-force");
            if (on.toString().compareTo(force.get("from").asString()) >= 0 && (!force.hasNonNull("to") || on.toString().compareTo(force.get("to").asString()) <= 0)) return version;
        }
        return null;
    }

    private static boolean any(@Nullable JsonNode words, Said event) { return Data.words(words).stream().anyMatch(event::is); }

    private boolean applies(@Nullable JsonNode only, CaseModel file, List<Said> history, Said start) {
        if (only == null) return true;
        String procedure = file.procedure.id();
        JsonNode category = categories.get(file.category);
        String outcome = null;
        for (Said event : history) if (event.seq() <= start.seq() && (event.word().equals("decision-issued") || event.word().equals("simplified-decision-issued")) && event.kind() != null) outcome = event.kind();
        if (only.has("voting") && "near".equals(Data.word(only, "voting")) != isNear(file.votingDay, file.resultsDay, start.on())) return false;
        if (Data.words(only.get("not-procedure")).contains(procedure)) return false;
        if (!among(only.get("procedure"), procedure) || !among(only.get("term"), Data.word(category, "term")) || !among(only.get("outcome"), outcome)) return false;
        if (only.has("not-flag") && Data.words(only.get("not-flag")).stream().anyMatch(Data.words(category.get("flags"))::contains)) return false;
        if (!among(only.get("party-role"), start.party() == null ? null : file.roles().get(start.party()))) return false;
        if (only.has("category-flag") && Data.words(only.get("category-flag")).stream().noneMatch(Data.words(category.get("flags"))::contains)) return false;
        if (!Data.words(only.get("after")).isEmpty() && history.stream().noneMatch(event -> event.seq() < start.seq() && any(only.get("after"), event))) return false;
        return history.stream().noneMatch(event -> event.seq() < start.seq() && any(only.get("not-after"), event));
    }

    /// From the fourth day before the voting until the day of the results.
    private static boolean isNear(@Nullable LocalDate voting, @Nullable LocalDate results, LocalDate on) { return voting != null && voting.toEpochDay() - on.toEpochDay() < 5 && (results == null || on.toEpochDay() < results.toEpochDay()); }

    private static boolean among(@Nullable JsonNode allowed, @Nullable String found) { return allowed == null || allowed.isEmpty() || found != null && Data.words(allowed).contains(found); }

    private Term term(JsonNode rule, JsonNode version, Said start, List<Said> history, LocalDate today, Map<Integer, String> roles) {
        String per = version.get("starts").get("per").asString();
        Said met = after(version, version.get("met-by"), start, history, per, roles);
        Said ended = after(version, version.get("ends-by"), start, history, per, roles);
        Said stop = ended == null || met != null && met.seq() <= ended.seq() ? met : ended;
        Count count = length(version, start, stop, history, per);
        if (count.due != null && !version.get("length").get("unit").asString().equals("hours")) count = new Count(outages.after(version, count.due), count.stood);
        String id = rule.get("id").asString();
        Said restored = null;
        for (Said event : history) if (restored == null && event.seq() > start.seq() && event.is("term-restored:" + id) && (start.party() == null || start.party().equals(event.party()))) restored = event;
        if (restored != null && count.due != null && count.due.isBefore(restored.on()) && !version.get("length").get("unit").asString().equals("hours")) {
            stop = met = restored;
            count = new Count(restored.on(), count.stood);
        }
        LocalDate due = count.due;
        JsonNode length = version.get("length");
        boolean late = stop != null && due != null && (length.get("unit").asString().equals("hours") ? stop.at().isAfter(start.at().plus(Duration.ofHours(length.get("amount").asInt()))) : stop.on().isAfter(due));
        boolean duty = rule.get("nature").asString().equals("duty");
        String over = duty ? "missed" : "ended";
        String status;
        if (stop != null) status = late ? over : stop == met ? "met" : "ended";
        else status = due == null ? "paused" : today.isAfter(due) || today.equals(due) && length.get("unit").asString().equals("hours") ? over : "running"; // asked at the end of the day
        Integer metBy = stop == null || late && !duty ? null : stop.seq();
        return new Term(id, start.seq(), per.equals("party") ? start.party() : null, per.equals("matter") ? start.matter() : null, status, due, metBy, count.stood);
    }

    private static @Nullable Said after(JsonNode version, @Nullable JsonNode words, Said start, List<Said> history, String per, Map<Integer, String> roles) {
        for (Said event : history) {
            if (event.seq() <= start.seq() || !any(words, event)) continue;
            if (per.equals("party") && event.party() != null && !event.party().equals(start.party())) continue;
            if (per.equals("kind") && any(version.get("met-by"), event) && !Objects.equals(event.kind(), start.kind())) continue;
            if (per.equals("matter") && event.matter() != null && any(version.get("met-by"), event) && !Objects.equals(event.matter(), start.matter())) continue;
            if (words == version.get("met-by") && version.has("met-by-role") && (event.party() == null || !Data.words(version.get("met-by-role")).contains(String.valueOf(roles.get(event.party()))))) continue;
            if (words == version.get("met-by") && history.stream().anyMatch(later -> later.seq() > event.seq() && any(version.get("undone-by"), later) && (later.party() == null || later.party().equals(event.party())))) continue;
            return event;
        }
        return null;
    }

    private Count length(JsonNode version, Said start, @Nullable Said stop, List<Said> history, String per) {
        JsonNode length = version.get("length");
        if (length.get("unit").asString().equals("hours")) return new Count(start.at().plus(Duration.ofHours(length.get("amount").asInt())).atOffset(ZoneOffset.ofHours(5)).toLocalDate(), 0);
        String awaited = Data.word(version.get("starts"), "waits-for");
        String earlier = Data.word(version.get("starts"), "runs-from");
        LocalDate from = start.on();
        if (awaited != null) {
            if (history.stream().noneMatch(event -> event.is(awaited))) return new Count(null, 0);
            for (Said event : history) if (event.is(awaited) && event.on().isAfter(start.on())) {
                from = event.on();
                break;
            }
        } else if (earlier != null) {
            for (Said event : history) if (event.seq() < start.seq() && event.is(earlier)) from = event.on();
        }
        List<Still> stills = stills(version, from, stop, history);
        boolean stays = "stays".equals(Data.word(version, "falls-on-holiday"));
        Count count = length.get("unit").asString().equals("set-day") ? until(start.until(), stills) : count(from, length, stills, stays);
        for (JsonNode extension : Data.list(version.get("extended-by"))) {
            Said extended = after(version, extension.get("on"), start, history, per, Map.of());
            LocalDate first = count.due;
            if (extended == null || first == null || stop != null && stop.seq() < extended.seq()) continue;
            if (extension.get("length").get("unit").asString().equals("set-day")) {
                count = new Count(until(extended.until(), stills).due, count.stood);
                continue;
            }
            Count more = count(first, extension.get("length"), stills.stream().filter(still -> still.from.isAfter(first)).toList(), false);
            count = new Count(more.due, count.stood + more.stood);
        }
        return count;
    }

    private static List<Still> stills(JsonNode version, LocalDate from, @Nullable Said stop, List<Said> history) {
        List<Still> stills = new ArrayList<>();
        for (JsonNode pause : Data.list(version.get("pauses"))) {
            String begins = pause.get("between").get(0).asString();
            String ends = pause.get("between").get(1).asString();
            LocalDate since = null;
            for (Said event : history) {
                if (stop != null && event.seq() >= stop.seq()) break;
                if (since == null && event.is(begins)) since = event.on();
                else if (since != null && event.is(ends)) {
                    if (since.isBefore(event.on())) stills.add(new Still(since, event.on()));
                    since = null;
                }
            }
            if (since != null) stills.add(new Still(since, stop != null && stop.on().isAfter(since) ? stop.on() : null));
        }
        return joined(stills).stream().filter(still -> still.resumed == null || still.resumed.isAfter(from)).toList();
    }

    /// Days on which a term stands still for two reasons count once.
    private static List<Still> joined(List<Still> stills) {
        List<Still> joined = new ArrayList<>();
        stills.stream().sorted(java.util.Comparator.comparing(still -> still.from)).forEach(next -> {
            Still before = joined.isEmpty() ? null : joined.removeLast();
            boolean apart = before == null || before.resumed != null && before.resumed.isBefore(next.from);
            if (before != null) joined.add(apart ? before : new Still(before.from, before.resumed == null || next.resumed == null ? null : before.resumed.isAfter(next.resumed) ? before.resumed : next.resumed));
            if (apart) joined.add(next);
        });
        return joined;
    }

    private Count until(@Nullable LocalDate last, List<Still> stills) {
        if (last == null) throw new AssertionError("The court set no day");
        for (Still still : stills) if (still.resumed == null && !still.from.isAfter(last)) return new Count(null, 0);
        return new Count(free(last, stills), 0);
    }

    private Count count(LocalDate from, JsonNode length, List<Still> stills, boolean stays) {
        String unit = length.get("unit").asString();
        if (unit.equals("immediately")) return new Count(from, 0);
        int left = length.path("amount").asInt(1);
        int stood = 0;
        LocalDate day = from;
        if (unit.equals("months")) {
            day = from.plusMonths(left);
            for (Still still : stills) {
                LocalDate first = still.from.isAfter(from) ? still.from : from.plusDays(1);
                if (first.isAfter(days.workingFrom(day)) || still.resumed != null && !still.resumed.isAfter(first)) continue;
                if (still.resumed == null) return new Count(null, stood);
                int lasted = (int) (still.resumed.toEpochDay() - first.toEpochDay());
                stood += lasted;
                day = day.plusDays(lasted);
            }
        } else if (!unit.equals("same-day")) {
            while (left > 0) {
                day = day.plusDays(1);
                Still still = on(day, stills);
                if (still != null && still.resumed == null) return new Count(null, stood);
                if (still != null) stood++;
                else if (!unit.equals("working-days") || !days.isOff(day)) left--;
            }
        }
        return new Count(stays ? day : free(day, stills), stood);
    }

    /// The day or the next one on which people work and nothing stands still; null when that is not known yet.
    private @Nullable LocalDate free(LocalDate last, List<Still> stills) {
        LocalDate day = last;
        while (days.isOff(day)) {
            day = day.plusDays(1);
            Still still = on(day, stills);
            if (still != null && still.resumed == null) return null;
            if (still != null) day = still.resumed;
        }
        return day;
    }

    private static @Nullable Still on(LocalDate day, List<Still> stills) { return stills.stream().filter(still -> still.has(day)).findFirst().orElse(null); }
}
