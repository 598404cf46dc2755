package kz.torelik.recordings;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.events.Party;
import kz.torelik.database.Acting;
import kz.torelik.documents.DataKeys;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.Sentences;
import kz.torelik.ledger.Ledger;
import kz.torelik.ledger.Sequenced;
import kz.torelik.ledger.note.InclusionProof;
import kz.torelik.recordings.chain.Anchor;
import kz.torelik.recordings.chain.Link;
import kz.torelik.recordings.chain.RecordingCopy;
import kz.torelik.recordings.chain.RecordingFile;
import kz.torelik.recordings.chain.Words;
import kz.torelik.signatures.SystemSeal;
import org.springframework.transaction.support.TransactionTemplate;

/// The recordings of a case for whoever may read its documents: hearing them, and taking a copy under the warning of CPC art. 282 part 4. A case that is closed to the public is heard at the court only.
public final class HearingRecordings {

    private final RecordingRows rows;
    private final RunningRecordings files;
    private final DataKeys keys;
    private final CaseAccess access;
    private final Evidences evidences;
    private final TransactionTemplate transactions;
    private final CourtClock clock;

    HearingRecordings(RecordingRows rows, RunningRecordings files, DataKeys keys, CaseAccess access, Evidences evidences, TransactionTemplate transactions, CourtClock clock) {
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
    public Answer<List<Recorded>> list(CaseId caseId) { return transactions.execute(_ -> access.ask(caseId, "read-documents").map(_ -> rows.list(caseId))); }

    /// The hearings of a court that did not begin on time on a day, in their order; for its staff.
    public List<Delay> delays(CourtCode court, LocalDate day) {
        return transactions.execute(_ -> rows.delays(court, day.atStartOfDay(CourtClock.COUNTRY).toInstant(), day.plusDays(1).atStartOfDay(CourtClock.COUNTRY).toInstant()));
    }

    /// When nothing was heard in a recording.
    public List<Interruption> interruptions(Recorded recorded) { return transactions.execute(_ -> rows.gaps(recorded.id())); }

    /// A track to be heard, as a stream of bytes with any range. Each look is noted in the case.
    ///
    /// @return the track, or a refusal: `recording-not-there`, `recording-closed-session`, that of the case
    public Answer<Playback> play(CaseId caseId, HearingId hearing, int track) {
        return transactions.execute(_ -> access.ask(caseId, "read-documents").then(permit -> there(caseId, hearing).then(recorded -> {
            if (permit.file().isClosed() && Acting.now() instanceof Actor.Citizen) return closedSession();
            access.noteLook(permit, "recording");
            RecordingFile file = read(recorded);
            Optional<Playback> playback = Playback.of(file, track);
            return playback.<Answer<Playback>>map(Answer::yes).orElseGet(() -> Answer.no(Refusal.of("recording-not-there")));
        })));
    }

    /// Takes a copy: notes who, when and under which warning.
    ///
    /// @param accepted whether the recipient accepted the warning, which was shown in that language
    /// @return the copy to be written, or a refusal: `recording-warning`, `recording-closed-session`, `recording-not-there`, that of the case
    public Answer<Copy> take(CaseId caseId, HearingId hearing, boolean accepted, Language language) {
        return transactions.execute(status -> {
            Answer<Copy> answer = access.ask(caseId, "read-documents").then(permit -> there(caseId, hearing).then(recorded -> {
                if (permit.file().isClosed()) return closedSession();
                if (!accepted) return Answer.no(Refusal.of("recording-warning").under("cpc 282(4)"));
                String warning = evidences.sentences().say(language, "recordings.warning");
                UUID id = UUID.randomUUID();
                rows.copied(id, recorded, person(), warning, language, clock.instant());
                access.noteLook(permit, "recording-copy");
                String recipient = permit.parties().stream().sorted().findFirst().map(permit.file()::party).map(Party::subject).map(Party.Subject::title).orElseGet(() -> permit.relation().toString());
                Words particulars = Words.of("copy", id.toString()).with("case", permit.file().number().toString()).with("recipient", recipient.replace('\n', ' ')).with("given-at", clock.instant().toString())
                        .with("warning", warning);
                return Answer.yes(new Copy(this, recorded, particulars));
            }));
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

    private Answer<Recorded> there(CaseId caseId, HearingId hearing) {
        Optional<Recorded> recorded = rows.find(hearing).filter(each -> each.caseId().equals(caseId) && each.state().equals("ended"));
        return recorded.<Answer<Recorded>>map(Answer::yes).orElseGet(() -> Answer.no(Refusal.of("recording-not-there")));
    }

    private RecordingFile read(Recorded recorded) {
        try {
            byte[] key = keys.find(recorded.id().uuid()).orElseThrow(() -> new IllegalStateException("A recording without its key: " + recorded.id()));
            return RecordingFile.read(files.file(recorded), recorded.id(), recorded.hearing(), key);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static <T> Answer<T> closedSession() { return Answer.no(Refusal.of("recording-closed-session").under("cpc 282(4)")); }

    private static PersonId person() {
        return switch (Acting.now()) {
            case Actor.Citizen citizen -> citizen.person();
            case Actor.Staff staff -> staff.person();
            case Actor.Rule _, Actor.Anyone _ -> throw new IllegalStateException("Copies are taken by persons");
        };
    }
}
