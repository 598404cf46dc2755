/// The Judicial Account: the face for citizens, organisations and their representatives. From what happened to a signed claim, one question at a
/// time; the ticket, the duty, the number; then the case with its next step, its clocks and its course, and everything a participant may file in it.
/// It decides nothing: every page asks a capability, and shows its reasons.
///
/// Articles: CPC 46, 133-1, 134-135, 148-149, 166. Events in: none. Events out: none (documents are filed through `filing`).
@NullMarked
@ApplicationModule(displayName = "Judicial Account", allowedDependencies = {"kernel", "database", "law", "language", "web", "web :: parts", "identity", "entrance", "powers", "prosecution", "filing", "payments", "documents",
        "documents :: *", "casefile", "casefile :: events", "instances", "deadlines", "allocation", "hearings", "notices", "alerts", "reception", "conciliation", "office"})
package kz.torelik.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
