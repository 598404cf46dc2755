/// The workstation of the court: judge, secretary, registrar and chair, under `/desk`.
///
/// A desk opens on what is due, and after a signature the next due thing is there. It lists what the clocks of the cases ask of this officer and what the procedure of each case allows him next; it shows
/// nothing that he may not do. It decides nothing itself: each button leads to a use case of `acts`, `hearings`, `allocation`, `enforcement` or `publication`, and what
/// those refuse is shown with its article.
///
/// Articles: CPC 35 (composition of the court), 40-41 (recusal), 133-1 (electronic case), 138-142, 150-152, 163-173, 185-198, 223-226, 281-285.
///
/// Events in: none (it reads the cases and their clocks). Events out: none of its own.
@NullMarked
@ApplicationModule(displayName = "Chambers", allowedDependencies = {"kernel", "database", "language", "law", "web", "web :: parts", "entrance", "casefile", "casefile :: events",
        "deadlines", "acts", "allocation", "hearings", "notices", "enforcement", "instances", "intake", "publication", "publication :: pseudonyms", "publication :: cases", "analytics", "learning :: similar", "courts", "documents", "documents :: pages", "documents :: paper", "documents :: upload", "filing", "powers", "prosecution", "identity", "signatures", "reception", "conciliation", "jurisprudence", "recordings", "recordings :: chain", "rooms"})
package kz.torelik.chambers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
