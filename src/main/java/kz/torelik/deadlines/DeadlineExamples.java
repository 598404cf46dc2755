package kz.torelik.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.Happening;
import kz.torelik.law.LawBook;

/// Reads the worked examples of `law/deadlines` into histories: the tests, `./torelik law check` and the public pages of the law show the same clocks.
public final class DeadlineExamples {

    static final Map<Integer, String> ROLES = Map.of(1, "plaintiff", 2, "defendant", 3, "third-party", 4, "third-party");
    private static final Map<Integer, String> OF_A_BODY = Map.of(1, "body", 2, "offender", 3, "victim", 4, "prosecutor");
    private static final Map<Integer, String> OF_A_CRIME = Map.of(1, "body", 2, "accused", 3, "victim", 4, "prosecutor");
    private static final Pattern EVENT = Pattern.compile("([^@#>~]+)(?:@(\\d+))?(?:#([^>~]+))?(?:>([^~]+))?(?:~(\\d\\d:\\d\\d))?");

    private DeadlineExamples() {}

    /// The clocks of a term that an example gives.
    public static List<ClockReading> read(LawBook law, DeadlineRule rule, DeadlineRule.Example example) {
        return Clocks.of(history(law, example), law, example.today().latest(), List.of()).stream().filter(reading -> reading.rule().equals(rule.id())).toList();
    }

    private static History history(LawBook law, DeadlineRule.Example example) {
        List<Occurred> events = new ArrayList<>();
        example.events().forEach((text, moment) -> {
            Matcher matcher = EVENT.matcher(text);
            if (!matcher.matches()) throw new IllegalArgumentException("Not an event of an example: " + text);
            Integer party = matcher.group(2) == null ? null : Integer.valueOf(matcher.group(2));
            Instant at = matcher.group(5) == null ? moment.instant() : moment.day().atTime(LocalTime.parse(matcher.group(5))).atZone(CourtClock.COUNTRY).toInstant();
            events.add(new Occurred(events.size() + 1, Happening.of(matcher.group(1)), moment.day(), at, party, matcher.group(3),
                    matcher.group(4) == null ? null : LocalDate.parse(matcher.group(4))));
        });
        Optional<DeadlineRule.Facts> facts = Optional.ofNullable(example.facts());
        String procedure = facts.map(DeadlineRule.Facts::procedure).orElse("action");
        Map<Integer, String> roles = new HashMap<>(procedure.contains("offence") ? OF_A_BODY : procedure.equals("criminal") ? OF_A_CRIME : ROLES);
        law.findProcedure(procedure).ifPresent(known -> roles.replaceAll((_, role) -> known.role(role)));
        return new History(procedure, facts.map(DeadlineRule.Facts::category).orElse("7.03"), roles, events, facts.map(DeadlineRule.Facts::voting).orElse(null), facts.map(DeadlineRule.Facts::results).orElse(null));
    }
}
