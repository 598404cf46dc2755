/// Finding acts by their words: languages ([kz.torelik.search.language]), the index in this process, its query language, and the measuring of all of it. It knows nothing of
/// cases, courts or the database: whoever has texts gives them in and takes them out, and what was never given in cannot be found, counted or suggested.
///
/// Articles: CPC 19 part 9 (openness of acts). Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Search", allowedDependencies = {})
package kz.torelik.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
