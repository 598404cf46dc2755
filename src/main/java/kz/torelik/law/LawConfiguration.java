package kz.torelik.law;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the house its law: one book, read when the house starts.
@Configuration(proxyBeanMethods = false)
class LawConfiguration {

    @Bean
    LawBook lawBook() { return LawBook.load(); }
}
