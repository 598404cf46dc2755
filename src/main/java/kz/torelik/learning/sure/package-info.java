/// How sure an answer is, and whether that is true: probabilities from evidence, conformal sets with a stated coverage, reliability of what was said.
@NullMarked
@NamedInterface("sure")
package kz.torelik.learning.sure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
