/// The cases that anyone may find, and by what. A fold of the river keeps one line for each case that the law opens to the public: what is closed by its category or a ruling, what concerns
/// children, and what has a participant who is not yet eighteen has no line, so that no question can find it ([kz.torelik.publication.cases.CaseLines]). Of the participants it keeps
/// fingerprints alone: whoever knows the number of an organisation, or of a person the full name and a second fact, finds the case; nobody reads a name out of it
/// ([kz.torelik.publication.cases.ListedCases]).
@NullMarked
@NamedInterface("cases")
package kz.torelik.publication.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
