package kz.torelik.chambers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.JuryEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.PauseEvent;
import kz.torelik.casefile.events.RecordingEvent;
import kz.torelik.casefile.events.ReportEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.casefile.events.TermEvent;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;

/// A line of the river of a case as the staff of the court read it.
///
/// @param kind the look: `act` for acts of the court, `now` for the newest, else empty
/// @param draw the address of the proof of a draw, or null
/// @param folded whether the details are many of a kind, such as notices: they open on demand
public record RiverLine(LocalDate on, String kind, Phrase title, List<Phrase> details, List<FiledDocument> documents, LegalBasis basis, @Nullable String draw, boolean folded) {

    public RiverLine {
        details = List.copyOf(details);
        documents = List.copyOf(documents);
    }

    /// The river of a case, newest first. What a later line says again is left out: a notice that was sent and then delivered is one line. An act and what it
    /// brought about are one line, and so are the notices of a day that follow each other.
    static List<RiverLine> of(CaseFile file, LawBook law) {
        List<RiverLine> lines = new ArrayList<>();
        List<FiledDocument> act = List.of();
        List<RecordedEvent> shown = file.history().stream().filter(recorded -> isShown(recorded, file)).toList();
        for (int i = 0; i < shown.size(); i++) {
            RecordedEvent recorded = shown.get(i);
            if (recorded.event() instanceof DecisionEvent.ActSigned signed && i + 1 < shown.size() && isEffect(shown.get(i + 1), recorded)) {
                act = List.of(signed.document());
            } else {
                RiverLine line = line(recorded, file, law);
                lines.add(act.isEmpty() ? line : line.after(act));
                act = List.of();
            }
        }
        List<RiverLine> joined = joined(lines);
        if (!joined.isEmpty() && joined.getLast().kind().isEmpty()) joined.add(joined.removeLast().looking("now"));
        return joined.reversed();
    }

    /// What was recorded together with an act is what the act brought about.
    private static boolean isEffect(RecordedEvent next, RecordedEvent act) {
        return next.recordedAt().equals(act.recordedAt()) && next.actor().equals(act.actor()) && !(next.event() instanceof DecisionEvent.ActSigned);
    }

    private static List<RiverLine> joined(List<RiverLine> lines) {
        List<RiverLine> joined = new ArrayList<>();
        for (RiverLine line : lines) {
            boolean again = line.isNotice() && !joined.isEmpty() && joined.getLast().isNotice() && joined.getLast().on().equals(line.on()) && joined.getLast().basis().equals(line.basis());
            joined.add(again ? joined.removeLast().and(line) : line);
        }
        return joined;
    }

    private boolean isNotice() { return title.key().startsWith("casefile.event.notice-") || title.key().equals("chambers.river.notices"); }

    private RiverLine and(RiverLine other) {
        List<Phrase> both = Stream.concat(details.stream(), other.details.stream()).toList();
        return new RiverLine(on, kind, Phrase.of("chambers.river.notices", both.size()), both, List.of(), basis, draw, true);
    }

    private RiverLine after(List<FiledDocument> act) { return new RiverLine(on, "act", title, details, Stream.concat(act.stream(), documents.stream()).toList(), basis, draw, folded); }

    private RiverLine looking(String look) { return new RiverLine(on, look, title, details, documents, basis, draw, folded); }

    private static boolean isShown(RecordedEvent recorded, CaseFile file) {
        return switch (recorded.event()) {
            case ServiceEvent.NoticeSent sent -> file.notices().stream().noneMatch(notice -> notice.id().equals(sent.notice()) && !notice.state().equals("sent"));
            case ServiceEvent.NoticeDelivered delivered -> file.notices().stream().noneMatch(notice -> notice.id().equals(delivered.notice()) && notice.state().equals("read"));
            case AllocationEvent.DrawCommitted committed -> file.history().stream().noneMatch(later -> later.event() instanceof AllocationEvent.JudgeDrawn drawn && drawn.draw().equals(committed.draw()));
            case FilingEvent _, AllocationEvent _, ServiceEvent _, AcceptanceEvent _, HearingEvent _, PauseEvent _, DecisionEvent _, PartyEvent _, TermEvent _, ReportEvent _, BodyEvent _, ReviewEvent _, JuryEvent _, MatterEvent _, RecordingEvent _ -> true;
        };
    }

    private static RiverLine line(RecordedEvent recorded, CaseFile file, LawBook law) {
        RiverWords words = new RiverWords(file, law);
        boolean act = recorded.event() instanceof DecisionEvent.ActSigned;
        String draw = recorded.event() instanceof AllocationEvent.JudgeDrawn drawn ? "/draws/" + drawn.draw() : null;
        return new RiverLine(recorded.occurredOn(), act ? "act" : "", Phrase.of("casefile.event." + recorded.event().word()), words.details(recorded.event()), words.documents(recorded.event()),
                recorded.basis(), draw, false);
    }
}
