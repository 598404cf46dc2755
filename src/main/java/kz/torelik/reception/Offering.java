package kz.torelik.reception;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PublicId;
import kz.torelik.law.LawBook;
import kz.torelik.notices.PersonalLetters;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What the house does by itself at the reception: a freed time is held for the first in line and offered to him, an offer that nobody takes goes to the next, and whoever has booked is reminded
/// the day before.
@Component
public class Offering {

    private static final Actor RULE = new Actor.Rule("reception");
    private static final LegalBasis BASIS = LegalBasis.of("appc 90(3)");
    private static final Duration TO_ANSWER = Duration.ofHours(24);
    private static final Duration BEFORE = Duration.ofHours(2);
    private static final Duration REMINDS = Duration.ofHours(24);

    private final VisitRows rows;
    private final PersonalLetters letters;
    private final LawBook law;
    private final ActingWithin within;
    private final TransactionTemplate transactions;
    private final CourtClock clock;

    Offering(VisitRows rows, PersonalLetters letters, LawBook law, ActingWithin within, TransactionTemplate transactions, CourtClock clock) {
        this.rows = rows;
        this.letters = letters;
        this.law = law;
        this.within = within;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Offers a freed time to the first in line, in the transaction of the caller; nothing happens when it is too near or nobody waits.
    void offer(Visit freed) {
        within.as(RULE, () -> {
            Instant now = clock.instant();
            Instant last = freed.from().minus(BEFORE);
            for (Optional<VisitRows.Waiting> first = now.isBefore(last) ? rows.takeFirst(freed.court(), freed.receiver()) : Optional.empty(); first.isPresent(); first = rows.takeFirst(freed.court(), freed.receiver())) {
                VisitRows.Waiting waiting = first.get();
                Instant until = now.plus(TO_ANSWER).isBefore(last) ? now.plus(TO_ANSWER) : last;
                Visit offered = new Visit(PublicId.random(), freed.court(), freed.receiver(), freed.official(), freed.officialName(), freed.from(), freed.to(), waiting.person(), waiting.visitor(), waiting.topic(),
                        "offered", until, null, new Visit.Course(null, null, null, null, null));
                if (!rows.insert(offered, now)) continue;
                tell(offered, "visit-offered");
                break;
            }
            return true;
        });
    }

    /// Writes to the visitor about his visit.
    void tell(Visit visit, String about) {
        within.as(RULE, () -> {
            letters.write(visit.person(), visit.id().uuid(), new PersonalLetters.Content(about, List.of(law.courts().get(visit.court()).title(), visit.from(), visit.officialName(),
                    visit.offeredUntil() == null ? visit.from() : visit.offeredUntil(), visit.course().reason() == null ? "" : visit.course().reason()), Map.of(), "/my/appointments", BASIS));
            return true;
        });
    }

    /// Looks at what has come due.
    @Scheduled(fixedDelayString = "${torelik.reception.every:30s}", initialDelayString = "${torelik.reception.every:30s}")
    public void watch() {
        Acting.as(RULE, () -> Objects.requireNonNull(transactions.execute(_ -> {
            Instant now = clock.instant();
            for (Visit lapsed : rows.lapsing(now)) {
                rows.become(lapsed.id(), "lapsed");
                offer(lapsed);
            }
            for (Visit visit : rows.toRemind(now, now.plus(REMINDS))) {
                tell(visit, "visit-reminder");
                rows.reminded(visit.id(), now);
            }
            return true;
        })));
    }
}
