/// The practice of the courts as people read it: the classifier of categories, and for each what the law says, how long and how dear it is, what published acts decided, which acts lead, and what judges of higher courts summarised.
///
/// Routes: `/practice`, `/practice/resolutions`, `/practice/resolutions/{number}`, `/practice/{code}`, `/practice/{code}/summaries/{id}`, `/practice/summaries/{id}/{version}/text` and `/signature`. All are open.
@NullMarked
@NamedInterface("practice")
package kz.torelik.gazette.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
