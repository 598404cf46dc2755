package kz.torelik.lawdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kz.torelik.kernel.Language;
import kz.torelik.language.Sentences;
import kz.torelik.law.Happening;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
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

    /// What happens in a procedure, starts a term or stands in an example of one is never told by its code: the pages of the law say it to everybody.
    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"KK", "RU"})
    void everyKindOfAnEventHasWords(Language language) {
        EventNames names = new EventNames(LAW, Sentences.load(), language);
        Stream<Happening> steps = LAW.procedures().stream().flatMap(procedure -> procedure.stages().stream().flatMap(stage -> Stream.concat(stage.may().stream(), procedure.shared().values().stream().flatMap(List::stream)))).map(Procedure.Step::event);
        Stream<Happening> terms = LAW.deadlines().stream().flatMap(rule -> rule.versions().stream()).flatMap(version -> Stream.of(version.starts().on(), version.metBy(), version.endsBy(), version.undoneBy()).flatMap(List::stream));
        Stream<Happening> examples = LAW.deadlines().stream().flatMap(rule -> rule.examples().stream()).flatMap(example -> example.events().keySet().stream()).map(key -> Happening.of(key.replaceFirst("[@#>~].*", "")));
        List<String> bare = Stream.of(steps, terms, examples).flatMap(all -> all).filter(happening -> happening.kind() != null).distinct().filter(happening -> names.of(happening).endsWith(": " + happening.kind())).map(Happening::toString).toList();
        assertThat(bare).isEmpty();
    }
}
