/// FACE: the public site. Anyone finds an act or a case, checks an act, a draw or the log, reads the cited words of the law, in three languages,
/// without signing in and without JavaScript.
///
/// Routes: `/`, `/acts`, `/acts/{ecli}` and its pages, `/similar`, `/verify`, `/draws/{draw}`, `/cases`, `/ledger`, `/law/{act}/{article}`, and the law as people read it ([kz.torelik.gazette.lawbook]). All are open; what they show of a case
/// is what the stage of its procedure shows to the public (`shows` in `law/procedures`), and of an act what the bank of acts publishes.
///
/// Articles: CPC 19 (openness), 35 part 7 (the draw). Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Gazette", allowedDependencies = {"kernel", "documents", "documents :: pages", "database", "language", "law", "web", "web :: parts", "ledger", "ledger :: *", "allocation", "courts", "casefile", "casefile :: events",
        "signatures", "publication", "publication :: pseudonyms", "publication :: cases", "identity", "acts", "entrance", "deadlines", "payments", "filing", "lawdesk", "reception", "conciliation", "search", "analytics", "learning :: similar", "learning :: sure", "instances", "indicators", "jurisprudence", "recordings :: chain"})
package kz.torelik.gazette;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
