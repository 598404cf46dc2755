/// Those who carry the messages of the court: a short message centre (SMPP 3.4), the mobile citizens database and the post that prints letters.
///
/// Each has a page of what it carried, and faults on demand (`POST /faults`): the centre throttles, refuses, reports late, twice or never, fails and lets messages expire, and cuts the line; the
/// database has no number, a foreign one, or no answer; the post delays, doubles and loses its messages, refuses letters and loses them.
@NullMarked
@NamedInterface("carriers")
package kz.torelik.counterparts.carriers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
