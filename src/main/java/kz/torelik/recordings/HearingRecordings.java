package kz.torelik.recordings;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.documents.DataKeys;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.Sentences;
import kz.torelik.ledger.Ledger;
import kz.torelik.ledger.Sequenced;
import kz.torelik.ledger.note.InclusionProof;
import kz.torelik.recordings.chain.Anchor;
import kz.torelik.recordings.chain.Link;
import kz.torelik.recordings.chain.RecordingCopy;
import kz.torelik.recordings.chain.RecordingFile;
import kz.torelik.recordings.chain.RecordingId;
import kz.torelik.recordings.chain.Words;
import kz.torelik.signatures.SystemSeal;
import org.springframework.transaction.support.TransactionTemplate;

/// The recordings of a case for whoever may read its documents: hearing them, and taking a copy under the warning of CPC art. 282 part 4. A case that is closed to the public is heard at the court only.
public final class HearingRecordings {

    private final RecordingRows rows;
    private final RunningRecordings files;
    private final DataKeys keys;
    private final RecordingAccess access;
    private final Evidences evidences;
    private final TransactionTemplate transactions;
    private final CourtClock clock;
    private final PlayableHeads heads = new PlayableHeads();

    HearingRecordings(RecordingRows rows, RunningRecordings files, DataKeys keys, RecordingAccess access, Evidences evidences, TransactionTemplate transactions, CourtClock clock) {
        this.rows = rows;
        this.files = files;
        this.keys = keys;
        this.access = access;
        this.evidences = evidences;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What goes into a copy beside the recording: the seal of the house, the words of the warning, the ledger.
    record Evidences(Ledger ledger, SystemSeal seal, Sentences sentences) {}

    /// The recordings of a case, also one that runs; a refusal where the actor may not read its documents.
    public Answer<List<Recorded>> list(CaseId caseId) { return transactions.execute(_ -> access.list(caseId)); }

    /// The hearings of a court that did not begin on time on a day, in their order; for its staff.
    public List<Delay> delays(CourtCode court, LocalDate day) {
        return transactions.execute(_ -> rows.delays(court, day.atStartOfDay(CourtClock.COUNTRY).toInstant(), day.plusDays(1).atStartOfDay(CourtClock.COUNTRY).toInstant()));
    }

    /// The recordings of hearings of a calendar that the actor may see, by the hearing, the latest of each; for the staff of the court.
    public Map<HearingId, Recorded> latest(Collection<HearingId> hearings) {
        Map<HearingId, Recorded> latest = new HashMap<>();
        if (!hearings.isEmpty()) transactions.execute(_ -> rows.list(hearings)).forEach(each -> latest.put(each.hearing(), each));
        return latest;
    }

    /// When nothing was heard in a recording.
    public List<Interruption> interruptions(Recorded recorded) { return transactions.execute(_ -> rows.gaps(recorded.id())); }

    /// A track to be heard, as a stream of bytes with any range. Each look is noted in the case.
    ///
    /// @param atCourt whether the reader sits at a computer of the court; a closed case is heard nowhere else
    /// @return the track, or a refusal: `recording-not-there`, `recording-destroyed`, `recording-closed-session`, `recording-warning`, that of the case
    public Answer<Playback> play(CaseId caseId, RecordingId recording, int track, boolean atCourt) { return play(caseId, () -> access.find(recording), track, atCourt); }

    /// The same of the latest recording of a hearing, from anywhere.
    public Answer<Playback> play(CaseId caseId, HearingId hearing, int track) { return play(caseId, () -> access.latest(hearing), track, false); }

    private Answer<Playback> play(CaseId caseId, Supplier<Optional<Recorded>> wanted, int track, boolean atCourt) {
        return transactions.execute(_ -> access.hear(caseId, wanted.get(), atCourt).then(heard -> {
            if (!heard.warned()) return Answer.no(Refusal.of("recording-warning").under("cpc 282(4)"));
            access.noteLook(heard);
            Optional<Playback> playback = Playback.of(read(heard.recorded()), track, heads);
            return playback.<Answer<Playback>>map(Answer::yes).orElseGet(() -> Answer.no(Refusal.of("recording-not-there")));
        }));
    }

    /// A recording along its time, for whoever may hear it; the look is noted.
    ///
    /// @return what may be heard, or a refusal as of [#play], but for the warning
    public Answer<Heard> open(CaseId caseId, RecordingId recording, boolean atCourt) {
        return transactions.execute(_ -> access.hear(caseId, access.find(recording), atCourt).map(heard -> {
            access.noteLook(heard);
            try (RecordingFile file = read(heard.recorded())) {
                return new Heard(heard.permit().file(), heard.recorded(), Timeline.of(file), rows.gaps(heard.recorded().id()), heard.warned(), name(heard.permit()).orElse(""), heard.permit().relation().word(), !heard.permit().file().isClosed());
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }));
    }

    /// A recording before whoever may hear it.
    ///
    /// @param file the case in which he stands
    /// @param warned whether he accepted the warning, or needs none
    /// @param recipient his name as the case has it, laid over what he hears; empty of an officer, who is named by `relation`
    /// @param copies whether a copy may be given
    public record Heard(CaseFile file, Recorded recorded, Timeline time, List<Interruption> interruptions, boolean warned, String recipient, String relation, boolean copies) {}

    /// Takes note that the warning was accepted, which was shown in that language.
    ///
    /// @return the recording, or a refusal: `recording-warning`, those of [#open]
    public Answer<Recorded> accept(CaseId caseId, RecordingId recording, boolean accepted, boolean atCourt, Language language) {
        return transactions.execute(_ -> access.hear(caseId, access.find(recording), atCourt).then(heard -> {
            if (!accepted) return Answer.no(Refusal.of("recording-warning").under("cpc 282(4)"));
            if (!heard.warned()) rows.warned(heard.recorded(), RecordingAccess.person(), evidences.sentences().say(language, "recordings.warning.hearing"), language, clock.instant());
            return Answer.yes(heard.recorded());
        }));
    }

    /// Takes a copy: notes who, when and under which warning.
    ///
    /// @param accepted whether the recipient accepted the warning, which was shown in that language
    /// @return the copy to be written, or a refusal: `recording-warning`, `recording-closed-session`, `recording-not-there`, that of the case
    public Answer<Copy> take(CaseId caseId, HearingId hearing, boolean accepted, Language language) { return take(caseId, () -> access.latest(hearing), accepted, language); }

    /// The same of one recording.
    public Answer<Copy> take(CaseId caseId, RecordingId recording, boolean accepted, Language language) { return take(caseId, () -> access.find(recording), accepted, language); }

    private Answer<Copy> take(CaseId caseId, Supplier<Optional<Recorded>> wanted, boolean accepted, Language language) {
        return transactions.execute(status -> {
            Answer<Copy> answer = access.take(caseId, wanted.get()).then(heard -> {
                Recorded recorded = heard.recorded();
                if (!accepted) return Answer.no(Refusal.of("recording-warning").under("cpc 282(4)"));
                String warning = evidences.sentences().say(language, "recordings.warning");
                UUID id = UUID.randomUUID();
                rows.copied(id, recorded, RecordingAccess.person(), warning, language, clock.instant());
                access.noteCopy(heard);
                Words particulars = Words.of("copy", id.toString()).with("case", heard.permit().file().number().toString()).with("recipient", recipient(heard.permit())).with("given-at", clock.instant().toString())
                        .with("warning", warning);
                return Answer.yes(new Copy(this, recorded, particulars));
            });
            if (!answer.isYes()) status.setRollbackOnly();
            return answer;
        });
    }

    /// A copy that was taken, to be written where it goes.
    public static final class Copy {

        private final HearingRecordings house;
        private final Recorded recorded;
        private final Words particulars;

        private Copy(HearingRecordings house, Recorded recorded, Words particulars) {
            this.house = house;
            this.recorded = recorded;
            this.particulars = particulars;
        }

        /// How the file is to be called.
        public String name() { return "recording-" + recorded.hearing() + ".zip"; }

        /// @throws IOException when the recording is not as it was written, or cannot be given out
        public void write(OutputStream out) throws IOException { house.write(recorded, particulars, out); }
    }

    private void write(Recorded recorded, Words particulars, OutputStream out) throws IOException {
        try (RecordingFile file = read(recorded)) {
            List<RecordingFile.Place> places = file.places();
            RecordingCopy.write(out, places.stream().map(RecordingFile.Place::link).toList(), number -> file.content(places.get(number)), particulars, evidences.seal()::seal, evidence(file, places));
        }
    }

    /// The proofs of all roots against one checkpoint, and their time-stamps.
    private RecordingCopy.Evidence evidence(RecordingFile file, List<RecordingFile.Place> places) throws IOException {
        Map<Long, Long> indexes = new HashMap<>();
        Map<Long, byte[]> stamps = new HashMap<>();
        for (RecordingFile.Place place : places) {
            if (place.link().kind() != Link.Kind.ANCHOR) continue;
            long number = Anchor.read(file.content(place)).batch();
            Optional<RecordingRows.Batch> batch = transactions.execute(_ -> rows.batch(number));
            batch.flatMap(each -> evidences.ledger().find(each.leaf())).map(Sequenced::index).ifPresent(index -> indexes.put(number, index));
            batch.map(RecordingRows.Batch::stamp).ifPresent(stamp -> stamps.put(number, stamp));
        }
        List<Long> numbers = List.copyOf(indexes.keySet());
        List<InclusionProof> proofs = evidences.ledger().proveAll(numbers.stream().map(indexes::get).toList());
        Map<Long, InclusionProof> byBatch = new HashMap<>();
        for (int i = 0; i < numbers.size(); i++) byBatch.put(numbers.get(i), proofs.get(i));
        return new RecordingCopy.Evidence(byBatch, stamps);
    }

    /// A participant by his name in the case; an officer by his office, whose looks are noted by person anyway.
    private static String recipient(CaseAccess.Permit permit) { return name(permit).orElseGet(() -> permit.relation().word()); }

    private static Optional<String> name(CaseAccess.Permit permit) {
        return permit.parties().stream().sorted().findFirst().map(permit.file()::party).map(Party::subject).map(Party.Subject::title).map(title -> title.replace('\n', ' '));
    }

    RecordingFile read(Recorded recorded) {
        try {
            byte[] key = keys.find(recorded.id().uuid()).orElseThrow(() -> new IllegalStateException("A recording without its key: " + recorded.id()));
            return RecordingFile.read(files.file(recorded), recorded.id(), recorded.hearing(), key);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
