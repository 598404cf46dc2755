package kz.torelik.indicators;

import java.time.LocalDate;
import java.util.UUID;

/// How a case stands from a day on, at the end of each day: what its age is asked of, today or on any day before.
///
/// @param judge all zeros: none
/// @param enteredOn the day on which it came to its stage
/// @param movedOn the day on which anything but a notice last happened in it
/// @param from the first day at whose end it stands so
record Stood(String court, UUID judge, String procedure, String category, String stage, LocalDate filedOn, LocalDate enteredOn, LocalDate movedOn, LocalDate from) {

    static Stood begin(String court, String procedure, String category, Counted filed) {
        return new Stood(court, Cell.NOBODY, procedure, category, filed.stage(), filed.on(), filed.on(), filed.on(), filed.on());
    }

    /// The same when nothing changes. What is recorded later of an earlier day counts from the day on which the case last changed.
    Stood after(Counted event) {
        String seat = event.seat() == null ? court : event.seat().digits();
        UUID whose = event.judgeGone() ? Cell.NOBODY : event.judge() == null ? judge : event.judge();
        Stood next = new Stood(seat, whose, procedure, category, event.stage(), filedOn, event.stage().equals(stage) ? enteredOn : event.on(), event.notice() ? movedOn : event.on(), from);
        return next.equals(this) ? this : next.since(event.on().isAfter(from) ? event.on() : from);
    }

    private Stood since(LocalDate day) { return new Stood(court, judge, procedure, category, stage, filedOn, enteredOn, movedOn, day); }
}
