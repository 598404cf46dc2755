/// The class or the classes of a text, each with a probability: several plain witnesses (two linear machines, counting of words, nearest neighbours, the middle of each class) and one small model that learned, on texts the witnesses had not
/// seen, how much each is to be believed. Beside it the plain way, TF-IDF and a linear SVM, for comparison.
@NullMarked
@NamedInterface("classify")
package kz.torelik.learning.classify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
