package kz.torelik.recordings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Relation;
import kz.torelik.casefile.events.RecordingEvent;
import kz.torelik.courts.Staff;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.recordings.chain.RecordingFile;
import kz.torelik.recordings.chain.RecordingId;
import kz.torelik.recordings.speech.Recogniser;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// The transcripts of recordings: made by a machine when the court asks for one, marked as such, corrected by a person in a version of its own (CPC art. 283 part 1). Whoever may hear the recording reads them.
public final class Transcripts {

    private static final System.Logger LOG = System.getLogger(Transcripts.class.getName());
    private static final int LONGEST = 2_000;

    private final TranscriptRows rows;
    private final Parts parts;
    private final Recognisers recognisers;
    private final Transcriber transcriber;
    private final TransactionTemplate transactions;
    private final CourtClock clock;
    private final Executor background;
    private final Map<RecordingId, String> states = new ConcurrentHashMap<>();
    private final Semaphore oneAtATime = new Semaphore(1);

    /// What of recordings it needs.
    record Parts(RecordingAccess access, CaseAccess cases, HearingRecordings recordings, CaseNews news, Staff staff, CaseFiles files) {}

    /// @param background where transcripts are made
    Transcripts(TranscriptRows rows, Parts parts, Recognisers recognisers, Transcriber transcriber, TransactionTemplate transactions, CourtClock clock, Executor background) {
        this.rows = rows;
        this.parts = parts;
        this.recognisers = recognisers;
        this.transcriber = transcriber;
        this.transactions = transactions;
        this.clock = clock;
        this.background = background;
    }

    /// How a recording stands before whoever may hear it.
    ///
    /// @param versions the transcripts, the newest first
    /// @param state `none`, `no-model` when the house has no recogniser of the language of the case, `running`, `failed`, `there`
    /// @param may whether the reader may ask for one and correct it
    /// @param certified what the secretary certified, or null
    /// @param certifies whether the reader is the secretary who may do so
    public record Standing(List<Transcript> versions, String state, boolean may, @Nullable CertifiedTranscript certified, boolean certifies) {
        public Standing { versions = List.copyOf(versions); }

        public Optional<Transcript> newest() { return versions.stream().findFirst(); }
    }

    public Answer<Standing> of(CaseId id, RecordingId recording, boolean atCourt) {
        return transactions.execute(_ -> parts.access().hear(id, parts.access().find(recording), atCourt).then(heard -> {
            if (!heard.warned()) return Answer.no(Refusal.of("recording-warning").under("cpc 282(4)"));
            List<Transcript> versions = rows.list(heard.recorded().id());
            String state = states.getOrDefault(recording, versions.isEmpty() ? recognisers.has(heard.permit().file().language()) ? "none" : "no-model" : "there");
            CertifiedTranscript certified = rows.certified(recording).orElse(null);
            boolean open = heard.recorded().caseId().equals(id) && certified == null;
            return Answer.yes(open && parts.cases().ask(id, "keep-protocol") instanceof Answer.Yes<CaseAccess.Permit>(CaseAccess.Permit permit) ? new Standing(versions, state, true, null, permit.relation() == Relation.SECRETARY && !versions.isEmpty())
                    : new Standing(versions, state, false, certified, false));
        }));
    }

    /// Asks for a transcript; it is made in the background, one recording after the other.
    ///
    /// @return the recording, or a refusal: `transcript-no-model`, `transcript-there`, those of the case
    public Answer<RecordingId> ask(CaseId id, RecordingId recording) {
        Answer<Recorded> asked = transactions.execute(_ -> parts.cases().ask(id, "keep-protocol").then(_ -> parts.access().hear(id, parts.access().find(recording), true)).then(heard -> {
            Language language = heard.permit().file().language();
            if (!recognisers.has(language)) return Answer.no(Refusal.of("transcript-no-model", language).under("cpc 283(1)"));
            if (!rows.list(recording).isEmpty() || "running".equals(states.put(recording, "running"))) return Answer.no(Refusal.of("transcript-there"));
            return Answer.yes(heard.recorded());
        }));
        return asked.map(recorded -> {
            background.execute(() -> make(recorded));
            return recording;
        });
    }

    private void make(Recorded recorded) {
        oneAtATime.acquireUninterruptibly();
        try {
            Language language = Acting.as(LedgerPublishing.RULE, () -> transactions.execute(_ -> parts.files().get(recorded.caseId()))).language();
            List<Transcript.Cue> cues;
            Recogniser recogniser = recognisers.find(language).orElseThrow(() -> new IOException("No recogniser of " + language));
            try (RecordingFile file = Acting.as(LedgerPublishing.RULE, () -> transactions.execute(_ -> parts.recordings().read(recorded)))) {
                cues = transcriber.transcribe(file, recogniser);
            }
            Transcript made = new Transcript(1, "machine", recogniser.name(), language, clock.instant(), cues);
            Acting.run(LedgerPublishing.RULE, () -> transactions.executeWithoutResult(_ -> {
                rows.add(recorded.id(), made, null);
                parts.news().tell(recorded.caseId(), new RecordingEvent.TranscriptMade(recorded.hearing(), 1, "machine"));
            }));
            states.remove(recorded.id());
        } catch (IOException | java.io.UncheckedIOException | org.springframework.dao.DataAccessException fault) {
            states.put(recorded.id(), "failed");
            LOG.log(System.Logger.Level.ERROR, "Recording {0} cannot be written down: {1}", recorded.id(), fault.getMessage());
        } finally {
            oneAtATime.release();
        }
    }

    /// Corrects the newest version: what each cue says, in their order; an empty text takes a cue away.
    ///
    /// @param version the version that was corrected
    /// @return the new version, or a refusal: `transcript-certified`, `transcript-changed`, `transcript-words`, `transcript-same`, those of the case
    public Answer<Transcript> correct(CaseId id, RecordingId recording, int version, List<String> texts) {
        return transactions.execute(status -> {
            Answer<Transcript> answer = parts.cases().ask(id, "keep-protocol").then(_ -> parts.access().hear(id, parts.access().find(recording), true)).then(heard -> {
                Optional<Transcript> newest = rows.list(recording).stream().findFirst();
                if (rows.certified(recording).isPresent()) return Answer.no(Refusal.of("transcript-certified").under("cpc 283(5)"));
                if (newest.isEmpty() || newest.get().version() != version || texts.size() != newest.get().cues().size()) return Answer.no(Refusal.of("transcript-changed"));
                if (texts.stream().anyMatch(text -> text.length() > LONGEST)) return Answer.no(Refusal.of("transcript-words", LONGEST));
                List<Transcript.Cue> cues = corrected(newest.get(), texts);
                if (cues.equals(newest.get().cues())) return Answer.no(Refusal.of("transcript-same"));
                Transcript made = new Transcript(version + 1, "person", parts.staff().find(RecordingAccess.person()).map(found -> found.name().withInitials()).orElse(""), newest.get().language(), clock.instant(), cues);
                PersonId person = RecordingAccess.person();
                rows.add(recording, made, person);
                return parts.news().tell(heard.recorded().caseId(), new RecordingEvent.TranscriptMade(heard.recorded().hearing(), made.version(), "person")).map(_ -> made);
            });
            if (!answer.isYes()) status.setRollbackOnly();
            return answer;
        });
    }

    private static List<Transcript.Cue> corrected(Transcript newest, List<String> texts) {
        List<Transcript.Cue> cues = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Transcript.Cue was = newest.cues().get(i);
            String text = texts.get(i).strip().replaceAll("\\s+", " ");
            if (!text.isEmpty()) cues.add(text.equals(was.text()) ? was : new Transcript.Cue(was.from(), was.until(), was.track(), was.speaker(), text, 1));
        }
        return cues;
    }
}
