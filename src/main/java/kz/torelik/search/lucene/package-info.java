/// The index in this process: [kz.torelik.search.lucene.LuceneActs]. One field holds the words of all parts of an act; a part begins at a position of its own, so that a question can be put to one part
/// without a second copy of the words. Texts are not kept here.
@NullMarked
@NamedInterface("lucene")
package kz.torelik.search.lucene;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
