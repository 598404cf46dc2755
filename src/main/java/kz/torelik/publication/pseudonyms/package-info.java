/// Makes a text in which natural persons cannot be recognised, from the words of an act and the participants of its case. Rules first: names in every case form of Russian and Kazakh, numbers and addresses by pattern; then a trained recogniser for
/// persons whom no rule knows, whose every word a person looks at. Pure: no database, no clock.
///
/// [kz.torelik.publication.pseudonyms.Pseudonymising] replaces, [kz.torelik.publication.pseudonyms.Guard] looks at the result with other eyes and says
/// whether it may leave the house. What is unsure is not decided here: it is a [kz.torelik.publication.pseudonyms.Doubt] for a person.
@NullMarked
@NamedInterface("pseudonyms")
package kz.torelik.publication.pseudonyms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
