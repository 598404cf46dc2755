package kz.torelik.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;

/// The engine of the house without its database: the very classes that [CaseFiles] asks, for walks of a million commands.
public final class PureEngine {

    private final Recording recording;

    public PureEngine(LawBook law) { recording = new Recording(new LawProcedures(law)); }

    /// One case in the hands of the engine.
    public final class Case {

        private CaseFile file;

        private Case(CaseFile file) { this.file = file; }

        public CaseFile file() { return file; }

        /// Asks for events as [CaseFiles#record] does.
        public Answer<CaseFile> record(Actor actor, Instant now, List<Happening> happenings) {
            List<RecordedEvent> before = file.history();
            Answer<Recording.Recorded> recorded = recording.record(file, actor, now, happenings);
            if (!recorded.isYes() && file.version() > before.size()) file = CaseFile.of(before);
            return recorded.map(Recording.Recorded::file);
        }
    }

    /// Opens a case as [CaseFiles#open] does.
    public Answer<Case> open(Actor actor, Instant now, Happening opening) {
        return recording.open(CaseId.random(), actor, now, List.of(opening)).map(recorded -> new Case(recorded.file()));
    }

    /// The case folded anew from what is stored of its events: their keys and their JSON.
    public static CaseFile rebuilt(CaseFile file) {
        List<RecordedEvent> history = new ArrayList<>();
        @Nullable RecordedEvent before = null;
        for (RecordedEvent event : file.history()) {
            RecordedEvent read = new RecordedEvent(event.id(), event.caseId(), event.seq(), EventJson.read(event.event().key(), EventJson.write(event.event())), event.occurredOn(), event.recordedAt(),
                    EventJson.readActor(EventJson.write(event.actor())), event.basis(), event.stage(), event.hash(), event.leaf());
            Entry again = Entry.next(event.caseId(), before, new Happening(read.event(), read.occurredOn(), read.basis()), read.recordedAt(), read.actor(), read.basis(), read.stage());
            if (!again.event().hash().equals(event.hash())) throw new AssertionError("The chain of " + file.id() + " breaks at " + event.seq());
            history.add(read);
            before = read;
        }
        return CaseFile.of(history);
    }
}
