/// From sound to words: a recogniser behind an interface, with Vosk (models of many languages, Kazakh and Russian among them) and any program that speaks a simple protocol of lines as its loaders. Knows neither cases nor recordings.
/// Without a model that somebody installed there is no recogniser, and nothing is invented.
///
/// Articles: CPC 283(1), APPC 147(1) (the text of the sound by automatic recognition). Events in: none. Events out: none.
@NullMarked
package kz.torelik.recordings.speech;

import org.jspecify.annotations.NullMarked;
