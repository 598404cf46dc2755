/// Reads plain words: what people write in Kazakh, Russian or English, with endings, without Kazakh letters, with slips of the finger. The terms are
/// beginnings of words that the law data name ([kz.torelik.filing.words.Terms]); nothing is guessed beyond them, and every hit can be shown.
@NullMarked
package kz.torelik.filing.words;

import org.jspecify.annotations.NullMarked;
