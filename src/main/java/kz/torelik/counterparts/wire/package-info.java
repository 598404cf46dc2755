/// What the counterparts that answer signed questions have in common: a small server on loopback and their side of the signature.
@NullMarked
package kz.torelik.counterparts.wire;

import org.jspecify.annotations.NullMarked;
