package kz.torelik.deadlines;

import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks once a minute whether a term has run out or alarms. What it finds late, after a stop of the house, it does late but with the right day.
@Component
@EnableScheduling
class DayWatch {

    private final Expiring expiring;
    private final Alarms alarms;

    DayWatch(Expiring expiring, Alarms alarms) {
        this.expiring = expiring;
        this.alarms = alarms;
    }

    @Scheduled(fixedDelayString = "${torelik.deadlines.look-every:60s}", initialDelayString = "${torelik.deadlines.look-every:60s}")
    void look() {
        expiring.expire();
        alarms.raise();
    }
}
