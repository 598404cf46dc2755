/// How a document of the court looks on paper: a typed [kz.torelik.documents.paper.Sheet] is set in PDF/A-2a with tags for screen
/// readers, the fonts embedded, words divided by the rules of Kazakh and Russian.
@NullMarked
@NamedInterface("paper")
package kz.torelik.documents.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
