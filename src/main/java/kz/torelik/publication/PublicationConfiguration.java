package kz.torelik.publication;

import java.io.IOException;
import java.nio.file.Path;
import kz.torelik.language.Sentences;
import kz.torelik.search.ActIndex;
import kz.torelik.search.lucene.LuceneActs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {

    @Bean
    PublishedSheet publishedSheet(Sentences sentences, @Value("${torelik.address:http://localhost:8080}") String address) { return new PublishedSheet(sentences, address); }

    /// @param folder where this process keeps its index; another process has one of its own
    @Bean
    ActIndex actIndex(@Value("${torelik.search.folder}") Path folder, ActChanges changes) throws IOException { return LuceneActs.inFolder(folder, changes.house().toString()); }
}
