package kz.torelik.language;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    @Bean
    Sentences sentences() { return Sentences.load(); }
}
