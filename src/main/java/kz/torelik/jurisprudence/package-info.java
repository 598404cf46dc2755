/// The practice of the courts by categories of disputes (Taldau): what published acts cite, followed both ways ([kz.torelik.jurisprudence.Citations]), and summaries of practice that judges of higher courts write and sign
/// ([kz.torelik.jurisprudence.Summaries]). It follows the numbered changes of the bank of acts, so that an act that leaves the bank leaves its citations and counts with it.
///
/// Articles: CPC 19 part 9 (openness of acts), 226 part 5-1 (a court may refer to the practice in like cases). Events in: none of cases; the changes of the bank. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Jurisprudence", allowedDependencies = {"kernel", "database", "law", "publication", "publication :: pseudonyms", "search", "search :: language", "signatures", "identity"})
package kz.torelik.jurisprudence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
