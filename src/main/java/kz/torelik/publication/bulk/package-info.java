/// The whole bank of acts as files: compressed lines of JSON and archives of Akoma Ntoso, in parts with their hashes, under a list that the house seals. Whoever has the parts follows the numbered changes from there. A part holds the acts
/// that came into the bank within a range of these numbers; when one of them is withdrawn, the part is gone at once and made anew without it, under another name.
@NullMarked
@NamedInterface("bulk")
package kz.torelik.publication.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
