/// The vocabulary of the river: everything that can happen in a case, one record per kind. A record carries only the facts of its
/// own event; who acted, on which day, when it was recorded and on what legal basis stand in the envelope
/// ([kz.torelik.casefile.RecordedEvent]). A new kind does not compile until every exhaustive consumer has answered for it.
///
/// Each record has a stable key (`claim-filed/1`, see [kz.torelik.casefile.events.EventKey]) under which it is stored; the key
/// without its version is the word that `law/` uses. A changed shape gets a new version, never an edit of the old one.
@NullMarked
@NamedInterface("events")
package kz.torelik.casefile.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
