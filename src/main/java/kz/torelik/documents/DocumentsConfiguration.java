package kz.torelik.documents;

import java.io.IOException;
import kz.torelik.documents.pages.PageDrawing;
import kz.torelik.documents.pages.PageSettings;
import kz.torelik.documents.pages.Reading;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.documents.upload.UploadCheck;
import kz.torelik.documents.upload.UploadLimits;
import kz.torelik.kernel.CourtClock;
import kz.torelik.language.Sentences;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DocumentsProperties.class, PageSettings.class})
class DocumentsConfiguration {

    @Bean
    DataKeys dataKeys(DocumentsProperties properties, JdbcClient jdbc, CourtClock clock) throws IOException { return new DataKeys(jdbc, MasterKey.at(properties.key().toAbsolutePath()), clock); }

    @Bean
    SealedSecrets sealedSecrets(DocumentsProperties properties) throws IOException { return new SealedSecrets(MasterKey.at(properties.key().toAbsolutePath())); }

    @Bean
    Files files(DocumentsProperties properties, DataKeys keys) { return new Files(new FileVault(properties.files().toAbsolutePath()), keys); }

    @Bean
    Fingerprints fingerprints(DataKeys keys) { return new Fingerprints(keys); }

    @Bean
    Documents documents(JdbcClient jdbc, Files files, CourtClock clock) { return new Documents(jdbc, files, clock); }

    @Bean
    UploadCheck uploadCheck(DocumentsProperties properties) { return new UploadCheck(UploadLimits.ofLargest(properties.largest().toBytes())); }

    @Bean
    Uploads uploads(DocumentsProperties properties, JdbcClient jdbc, Files files, CourtClock clock) { return new Uploads(jdbc, files, clock, properties.largest().toBytes()); }

    @Bean
    PageDrawing pageDrawing(PageSettings settings) { return new PageDrawing(settings); }

    @Bean
    Reading reading(Documents documents, PageDrawing drawing) { return new Reading(documents, drawing); }

    @Bean
    Typesetter typesetter(Sentences sentences) { return new Typesetter(sentences); }
}
