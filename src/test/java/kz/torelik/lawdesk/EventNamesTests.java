package kz.torelik.lawdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.torelik.kernel.Language;
import kz.torelik.language.Sentences;
import kz.torelik.law.LawBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the data of the law can hold has its words in each language: an amount in a new measure must not be an error on a public page.
class EventNamesTests {

    private static final LawBook LAW = LawBook.load();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLimitHasWords(Language language) {
        EventNames names = new EventNames(LAW, Sentences.load(), language);
        List<String> limits = LAW.limits().limits().stream().map(names::of).toList();
        assertThat(limits).isNotEmpty().noneMatch(String::isBlank);
    }
}
