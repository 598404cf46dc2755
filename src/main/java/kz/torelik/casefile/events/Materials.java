package kz.torelik.casefile.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a body sent, as its manifest says it.
///
/// @param body its BIN
/// @param bodyNumber the number in its own register; with the BIN it is there only once
/// @param kind the code in `law/bodies.yaml`, such as `offence-protocol`
/// @param articles the articles that the body applies, as it wrote them
/// @param detainedAt the moment of the detention from which hours run (Code on Administrative Offences art. 829-5 part 3), or null when nobody is detained
/// @param told whether the persons named learn of the matter from the court; of a search nobody does
/// @param composedAt when the body made the paper; for a protocol of an offence the moment at which the case is opened, whose index counts the fine (art. 44 part 1). Null in files of before
public record Materials(String body, String bodyNumber, String kind, List<String> articles, @Nullable Instant detainedAt, boolean told, @Nullable Instant composedAt) {
    public Materials { articles = List.copyOf(articles); }
}
