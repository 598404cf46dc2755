package kz.torelik.recordings;

import kz.torelik.casefile.CaseAccess;
import kz.torelik.documents.DataKeys;
import kz.torelik.hearings.HearingSchedule;
import kz.torelik.kernel.CourtClock;
import kz.torelik.language.Sentences;
import kz.torelik.ledger.Ledger;
import kz.torelik.signatures.SystemSeal;
import kz.torelik.signatures.TimeStamps;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecordingsProperties.class)
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
    HearingRecordings hearingRecordings(RecordingRows rows, RunningRecordings running, DataKeys keys, CaseAccess access, HearingRecordings.Evidences evidences, TransactionTemplate transactions, CourtClock clock) {
        return new HearingRecordings(rows, running, keys, access, evidences, transactions, clock);
    }

    @Bean
    LatenessWatch latenessWatch(HearingSchedule schedule, RecordingRows rows, TimeStamps stamps, TransactionTemplate transactions, CourtClock clock) {
        return new LatenessWatch(schedule, rows, stamps, transactions, new Ticker(clock::instant, System::nanoTime), clock::shift);
    }

    @Bean
    Recorder recorder(RunningRecordings running, RecordingRows rows, LatenessWatch lateness, LedgerPublishing publishing, RecordingsProperties properties, TransactionTemplate transactions) {
        return new Recorder(running, rows, lateness, publishing, transactions, properties.every());
    }
}
