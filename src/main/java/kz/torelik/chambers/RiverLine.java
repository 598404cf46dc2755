package kz.torelik.chambers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.PauseEvent;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;

/// A line of the river of a case as the staff of the court read it.
///
/// @param kind the look: `act` for acts of the court, `now` for the newest, else empty
/// @param draw the address of the proof of a draw, or null
public record RiverLine(LocalDate on, String kind, Phrase title, List<Phrase> details, List<FiledDocument> documents, LegalBasis basis, @Nullable String draw) {

    public RiverLine {
        details = List.copyOf(details);
        documents = List.copyOf(documents);
    }

    /// The river of a case, newest first. What a later line says again is left out: a notice that was sent and then delivered is one line.
    static List<RiverLine> of(CaseFile file, LawBook law) {
        List<RiverLine> lines = new ArrayList<>();
        for (RecordedEvent recorded : file.history()) if (isShown(recorded, file)) lines.add(line(recorded, file, law));
        if (!lines.isEmpty() && lines.getLast().kind().isEmpty()) {
            RiverLine last = lines.removeLast();
            lines.add(new RiverLine(last.on, "now", last.title, last.details, last.documents, last.basis, last.draw));
        }
        return lines.reversed();
    }

    private static boolean isShown(RecordedEvent recorded, CaseFile file) {
        return switch (recorded.event()) {
            case ServiceEvent.NoticeSent sent -> file.notices().stream().noneMatch(notice -> notice.id().equals(sent.notice()) && !notice.state().equals("sent"));
            case ServiceEvent.NoticeDelivered delivered -> file.notices().stream().noneMatch(notice -> notice.id().equals(delivered.notice()) && notice.state().equals("read"));
            case AllocationEvent.DrawCommitted committed -> file.history().stream().noneMatch(later -> later.event() instanceof AllocationEvent.JudgeDrawn drawn && drawn.draw().equals(committed.draw()));
            case FilingEvent _, AllocationEvent _, ServiceEvent _, AcceptanceEvent _, HearingEvent _, PauseEvent _, DecisionEvent _ -> true;
        };
    }

    private static RiverLine line(RecordedEvent recorded, CaseFile file, LawBook law) {
        RiverWords words = new RiverWords(file, law);
        boolean act = recorded.event() instanceof DecisionEvent.ActSigned;
        String draw = recorded.event() instanceof AllocationEvent.JudgeDrawn drawn ? "/draws/" + drawn.draw() : null;
        return new RiverLine(recorded.occurredOn(), act ? "act" : "", Phrase.of("casefile.event." + recorded.event().word()), words.details(recorded.event()), words.documents(recorded.event()),
                recorded.basis(), draw);
    }
}
