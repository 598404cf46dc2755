/// Sparse vectors, the weighing of terms, and linear machines: what every learner of the house stands on.
@NullMarked
@NamedInterface("linear")
package kz.torelik.learning.linear;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
