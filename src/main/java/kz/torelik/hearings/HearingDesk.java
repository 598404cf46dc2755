package kz.torelik.hearings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What all use cases of sessions share: who may, in one transaction, with the calendars written together with the event.
@Component
class HearingDesk {

    private final CaseFiles files;
    private final CaseAccess access;
    private final SessionRows sessions;
    private final TransactionTemplate transactions;
    private final CourtClock clock;

    HearingDesk(CaseFiles files, CaseAccess access, SessionRows sessions, TransactionTemplate transactions, CourtClock clock) {
        this.files = files;
        this.access = access;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Does something with a case for the actor of this thread, if he may; a refusal undoes everything.
    <T> Answer<T> with(CaseId id, String action, Function<CaseFile, Answer<T>> work) { return holding(id, action, file -> sessions.hold(SessionRows.seat(file)), work); }

    /// The same, and nobody sets a session for any of the participants meanwhile.
    <T> Answer<T> setting(CaseId id, Function<CaseFile, Answer<T>> work) {
        return holding(id, "set-hearings", file -> {
            sessions.hold(SessionRows.seat(file));
            sessions.hold(SlotRules.persons(file));
        }, work);
    }

    /// Only looks, and keeps nobody waiting.
    <T> Answer<T> looking(CaseId id, String action, Function<CaseFile, Answer<T>> work) { return holding(id, action, _ -> {}, work); }

    private <T> Answer<T> holding(CaseId id, String action, Consumer<CaseFile> hold, Function<CaseFile, Answer<T>> work) {
        return transactions.execute(status -> {
            Answer<T> answer = access.ask(id, action).then(permit -> {
                hold.accept(permit.file());
                return work.apply(permit.file());
            });
            if (!answer.isYes()) status.setRollbackOnly();
            return answer;
        });
    }

    /// Records an event of a session and writes the calendars.
    Answer<CaseFile> record(CaseFile file, int version, HearingEvent event) { return record(file, version, event, null); }

    /// @param basis the article, or null for that of the procedure's step
    Answer<CaseFile> record(CaseFile file, int version, HearingEvent event, @Nullable LegalBasis basis) {
        return files.record(file.id(), version, new Happening(event, today(), basis)).map(after -> {
            sessions.write(after);
            return after;
        });
    }

    /// Reads as the house itself what whoever acts was found to may read.
    <T> T asTheHouse(java.util.function.Supplier<T> work) { return Acting.as(new Actor.Rule("hearings"), () -> transactions.execute(_ -> work.get())); }

    /// Keeps that something was done although the house had warned.
    void keepDespite(CaseFile file, HearingId hearing, String step, List<Reason> warnings, String reason) {
        List<String> said = warnings.stream().map(warning -> warning.key() + " " + warning.facts()).toList();
        sessions.keepDespite(file.id(), hearing, step, said, reason.strip(), person(), clock.instant());
    }

    static Answer<CaseFile.HearingInFile> hearing(CaseFile file, HearingId hearing) {
        Optional<CaseFile.HearingInFile> found = file.hearing(hearing);
        return found.<Answer<CaseFile.HearingInFile>>map(Answer::yes).orElseGet(() -> Answer.no(Refusal.of("hearing-unknown")));
    }

    CourtClock clock() { return clock; }

    LocalDate today() { return clock.today(); }

    private static @Nullable PersonId person() {
        return switch (Acting.now()) {
            case Actor.Staff staff -> staff.person();
            case Actor.Citizen citizen -> citizen.person();
            case Actor.Rule _, Actor.Anyone _ -> null;
        };
    }
}
