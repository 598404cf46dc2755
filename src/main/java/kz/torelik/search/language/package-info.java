/// The words of acts in Kazakh, Russian and English: their stems, the scripts they are written in, and what several of them are together.
///
/// - [kz.torelik.search.language.KazakhStemmer]: our own, an automaton of endings with harmony and assimilation and stems learned from plain text.
/// - [kz.torelik.search.language.Tokens], [kz.torelik.search.language.Recognised]: words, numbers of cases, ECLI, days, articles of codes.
/// - [kz.torelik.search.language.Scripts]: look-alikes, old spelling, Latin letters.
/// - Lists that people keep, under `src/main/resources/search`: endings, words of the law, codes, abbreviations and words for each other.
@NullMarked
@NamedInterface("language")
package kz.torelik.search.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
