/// Texts of cases that are alike: by what happened, by the law that was applied, by both; and why they are. BM25 stands beside it for comparison.
@NullMarked
@NamedInterface("similar")
package kz.torelik.learning.similar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
