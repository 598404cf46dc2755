/// `./torelik evaluate` for what learns: reads data that anyone brings, measures the way of the house and the plain ways beside it, and says what is wrong with a file in its own terms.
@NullMarked
@NamedInterface("measuring")
package kz.torelik.learning.measuring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
