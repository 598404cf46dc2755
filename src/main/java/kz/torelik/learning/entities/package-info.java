/// Names of people, places, organisations, numbers and days in plain text, found by a tagger that learned from texts that people marked: an averaged structured perceptron with Viterbi search, for Kazakh and Russian alike.
///
/// It finds what rules of spelling do not know; what it says is never certain, and whoever uses it decides what that means.
@NullMarked
@NamedInterface("entities")
package kz.torelik.learning.entities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
