package kz.torelik.recordings;

import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.courts.Staff;
import kz.torelik.courts.WorkingTime;
import kz.torelik.documents.DataKeys;
import kz.torelik.documents.Documents;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.hearings.HearingSchedule;
import kz.torelik.kernel.CourtClock;
import kz.torelik.language.Sentences;
import kz.torelik.law.LawBook;
import kz.torelik.ledger.Ledger;
import kz.torelik.recordings.speech.SoundDecoder;
import kz.torelik.signatures.ExpectedSigner;
import kz.torelik.signatures.Signatures;
import kz.torelik.signatures.SystemSeal;
import kz.torelik.signatures.TimeStamps;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RecordingsProperties.class, Recognisers.Settings.class})
class RecordingsConfiguration {

    @Bean
    RecordingRows recordingRows(JdbcClient jdbc) { return new RecordingRows(jdbc); }

    @Bean
    RunningRecordings runningRecordings(RecordingRows rows, DataKeys keys, RecordingsProperties properties, TransactionTemplate transactions, CourtClock clock) {
        return new RunningRecordings(rows, keys, properties.files().toAbsolutePath(), transactions, new Ticker(clock::instant, System::nanoTime));
    }

    @Bean
    LedgerPublishing ledgerPublishing(RecordingRows rows, Ledger ledger, TimeStamps stamps, TransactionTemplate transactions, CourtClock clock) {
        return new LedgerPublishing(rows, ledger, stamps, transactions, clock);
    }

    @Bean
    HearingRecordings.Evidences evidences(Ledger ledger, SystemSeal seal, Sentences sentences) { return new HearingRecordings.Evidences(ledger, seal, sentences); }

    @Bean
    RecordingAccess recordingAccess(RecordingRows rows, CaseAccess access, CaseFiles files) { return new RecordingAccess(rows, access, files); }

    @Bean
    Bookmarks bookmarks(JdbcClient jdbc, RecordingAccess access, TransactionTemplate transactions) { return new Bookmarks(jdbc, access, transactions); }

    @Bean
    Recognisers recognisers(Recognisers.Settings settings) { return new Recognisers(settings); }

    @Bean
    Transcripts transcripts(JdbcClient jdbc, DataKeys keys, Transcripts.Parts parts, Recognisers recognisers, Recognisers.Settings settings, TransactionTemplate transactions, CourtClock clock) {
        return new Transcripts(new TranscriptRows(jdbc, keys), parts, recognisers, new Transcriber(new SoundDecoder(settings.decoder())), transactions, clock,
                work -> Thread.ofVirtual().name("transcript").start(work));
    }

    @Bean
    CertifyingTranscript certifyingTranscript(JdbcClient jdbc, DataKeys keys, Transcripts.Parts parts, Sentences sentences, Signatures signatures, TransactionTemplate transactions) {
        return new CertifyingTranscript(new TranscriptRows(jdbc, keys), parts, sentences, (content, cms) -> signatures.accept(content, cms, ExpectedSigner.anybody()), transactions);
    }

    @Bean
    Transcripts.Parts transcriptParts(RecordingAccess access, CaseAccess cases, HearingRecordings recordings, CaseNews news, Staff staff, CaseFiles files) { return new Transcripts.Parts(access, cases, recordings, news, staff, files); }

    @Bean
    Destroying.Papers destructionPapers(Typesetter typesetter, Sentences sentences, LawBook law, CourtClock clock, Documents documents, Staff staff, Signatures signatures) {
        return new Destroying.Papers(new DestructionSheet(typesetter, sentences, law, clock), documents, staff, (content, cms) -> signatures.accept(content, cms, ExpectedSigner.anybody()));
    }

    @Bean
    Destroying destroying(RecordingRows rows, JdbcClient jdbc, RunningRecordings files, DataKeys keys, Destroying.Cases cases, Destroying.Papers papers, TransactionTemplate transactions) {
        return new Destroying(rows, new DestructionRows(jdbc), files, keys, cases, papers, transactions);
    }

    @Bean
    Destroying.Cases destructionCases(CaseFiles files, LawBook law, CaseNews news, Ledger ledger, CourtClock clock) { return new Destroying.Cases(files, law, news, ledger, clock); }

    @Bean
    HearingRecordings hearingRecordings(RecordingRows rows, RunningRecordings running, DataKeys keys, RecordingAccess access, HearingRecordings.Evidences evidences, TransactionTemplate transactions, CourtClock clock) {
        return new HearingRecordings(rows, running, keys, access, evidences, transactions, clock);
    }

    @Bean
    CaseNews recordingNews(CaseFiles files, CourtClock clock) { return new CaseNews(files, clock); }

    @Bean
    LateHearings lateHearings(RecordingRows rows, CaseNews news, HearingSchedule schedule, WorkingTime workingTime, TransactionTemplate transactions) {
        return new LateHearings(rows, news, schedule, workingTime, transactions);
    }

    @Bean
    LatenessWatch latenessWatch(HearingSchedule schedule, RecordingRows rows, LateHearings late, TimeStamps stamps, TransactionTemplate transactions, CourtClock clock) {
        return new LatenessWatch(schedule, rows, late, stamps, transactions, new Ticker(clock::instant, System::nanoTime), clock::shift);
    }

    @Bean
    Recorder recorder(RunningRecordings running, RecordingRows rows, LatenessWatch lateness, CaseNews news, LedgerPublishing publishing, RecordingsProperties properties, TransactionTemplate transactions) {
        return new Recorder(running, rows, lateness, news, publishing, transactions, properties.every());
    }
}
