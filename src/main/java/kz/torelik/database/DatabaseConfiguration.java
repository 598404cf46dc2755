package kz.torelik.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import javax.sql.DataSource;
import kz.torelik.kernel.CourtClock;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    /// The server in the data folder lives as long as the application; an address given by configuration is used as it is.
    @Bean(destroyMethod = "close")
    RunningDatabase runningDatabase(DatabaseProperties properties, ObjectProvider<StartingDatabase> starting) throws IOException {
        if (!properties.url().isBlank()) return new RunningDatabase(DatabaseAccess.of(properties), () -> {});
        StartingDatabase begun = starting.getIfAvailable();
        PostgresFolder folder = begun != null ? begun.await() : PostgresFolder.start(properties.folder(), properties.programsOrOwn(), properties.port());
        return new RunningDatabase(folder.access("torelik"), folder::close);
    }

    /// Migrates, and says it in one line.
    @Bean
    FlywayMigrationStrategy migrating() {
        return flyway -> {
            MigrateResult result = flyway.migrate();
            if (result.migrationsExecuted > 0) LOG.info("The database was brought to version {} in {} steps", result.targetSchemaVersion, result.migrationsExecuted);
        };
    }

    @Bean
    @Primary
    DataSource dataSource(RunningDatabase database, DatabaseProperties properties) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.access().url());
        config.setUsername(database.access().appName());
        config.setPassword(database.access().appPassword());
        config.setMaximumPoolSize(properties.connections());
        config.setMinimumIdle(Math.min(4, properties.connections()));
        config.setPoolName("torelik");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "torelik");
        return new HikariDataSource(config);
    }

    @Bean
    @FlywayDataSource
    DataSource owner(RunningDatabase database) {
        DatabaseAccess access = database.access();
        return new SimpleDriverDataSource(new org.postgresql.Driver(), access.url(), access.ownerName(), access.ownerPassword());
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, CourtClock clock) { return new ActorTransactions(dataSource, clock); }

    @Bean
    TransactionTemplate transactions(PlatformTransactionManager manager) { return new TransactionTemplate(manager); }
}
