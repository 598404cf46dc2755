/// What acts of the bank tell of a case that is like them: which acts are similar and why, which categories they have, and how comparable ones ended. It shows people figures; it decides nothing, writes into no case and gives no act.
///
/// - [kz.torelik.analytics.Outcomes]: counts of outcomes over a whitelist of two features ([kz.torelik.analytics.Comparable]), with intervals and conformal sets; it is silent where it knows too little.
/// - [kz.torelik.analytics.Practice]: asked with plain words or beside a case, answers with acts and counts, and keeps that it was asked ([kz.torelik.analytics.Uses]).
/// - [kz.torelik.analytics.Training] learns each night; what it learned answers only after a person let it in ([kz.torelik.analytics.Models]). [kz.torelik.analytics.Drift] watches whether what comes is still like it.
/// - [kz.torelik.analytics.Switches]: the switch of a court. [kz.torelik.analytics.Objections]: what people have against it, and what a person answered.
///
/// Articles: Law "On AI" of 17.11.2025, arts. 4-11, 16, 17; Digital Code art. 43; Personal Data Law arts. 17, 19-1; CEPEJ Charter. Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Analytics", allowedDependencies = {"kernel", "database", "law", "courts", "deadlines", "publication", "learning :: sure", "learning :: similar"})
package kz.torelik.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
