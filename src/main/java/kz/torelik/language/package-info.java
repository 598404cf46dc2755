/// Says things in the three languages of the house. Words for people stand only in the message bundles
/// (`messages/<module>_{kk,ru,en}.properties`, UTF-8, ICU MessageFormat with positional arguments); this module loads all of them
/// once, and writes dates, sums, numbers, citations and names as each language writes them.
///
/// - [kz.torelik.language.Sentences]: says a key, a [kz.torelik.language.Phrase], a reason or a refusal, and writes a single value.
/// - [kz.torelik.language.Style] and [kz.torelik.language.GrammaticalCase]: how a message asks for its facts, `{0,short}`, `{0,day,dative}`.
///
/// Carries out: Constitutional equality of Kazakh and Russian in proceedings (Civil Procedure Code art. 14). Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Language", allowedDependencies = {"kernel"})
package kz.torelik.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
