package kz.torelik.ledger;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kz.torelik.kernel.CourtClock;
import kz.torelik.ledger.note.KeyFile;
import kz.torelik.ledger.note.KeyType;
import kz.torelik.ledger.note.SigningKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerProperties.class)
class LedgerConfiguration {

    /// Everything of one log, wired: how the application and the tests make it.
    record Parts(Ledger ledger, LedgerThreads threads, Sequencer sequencer, List<WitnessFeed> feeds) {

        static Parts of(LedgerProperties properties, Path data, JdbcClient jdbc, TransactionTemplate transactions, CourtClock clock) throws IOException {
            SigningKey key = KeyFile.open(data.resolve("keys/ledger.key"), properties.origin(), KeyType.LOG);
            LedgerStore store = new LedgerStore(jdbc);
            Sequencer sequencer = new Sequencer(store, transactions, key, clock);
            Waiting waiting = new Waiting();
            HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).version(HttpClient.Version.HTTP_1_1).build();
            List<WitnessFeed> feeds = properties.addresses().stream().map(witness -> new WitnessFeed(store, transactions, witness, http)).toList();
            LedgerThreads threads = new LedgerThreads(sequencer, waiting, feeds);
            return new Parts(new Ledger(store, threads, waiting, properties.trust(key.verifier())), threads, sequencer, feeds);
        }
    }

    @Bean
    Parts ledgerParts(LedgerProperties properties, @Value("${torelik.data:data}") Path data, JdbcClient jdbc, TransactionTemplate transactions, CourtClock clock) throws IOException {
        Parts parts = Parts.of(properties, data, jdbc, transactions, clock);
        System.getLogger(Ledger.class.getName()).log(System.Logger.Level.INFO, "The key of the log is {0}", parts.ledger().trust().log());
        return parts;
    }

    @Bean
    Ledger ledger(Parts ledgerParts) { return ledgerParts.ledger(); }

    @Bean
    LedgerThreads ledgerThreads(Parts ledgerParts) { return ledgerParts.threads(); }
}
