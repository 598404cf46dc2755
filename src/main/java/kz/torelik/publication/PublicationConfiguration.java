package kz.torelik.publication;

import kz.torelik.language.Sentences;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {

    @Bean
    PublishedSheet publishedSheet(Sentences sentences, @Value("${torelik.address:http://localhost:8080}") String address) { return new PublishedSheet(sentences, address); }
}
