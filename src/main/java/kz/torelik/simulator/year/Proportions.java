package kz.torelik.simulator.year;

import java.util.Map;
import java.util.Set;
import kz.torelik.law.Happening;

/// How many cases of which kind a year has, and what happens how often. **Counted** is what the courts published: about 1.6 million civil claims and materials in 2025, over 266
/// thousand of them decided in simplified procedure; 46.3 % of the civil disputes that can be mediated ended by conciliation; more than 1.8 million cases and materials of all kinds in
/// nine months of 2025; 98.8 % of acts not corrected by higher courts (DOMAIN 1.1). How often a review corrects stands in [Corrections]. **Assumed** is everything else: the shares of the kinds among the rest, how often something is returned, stayed or
/// adjourned, and how many papers and notices a case has. They are weights: procedures that the house does not have yet leave their share to the others.
final class Proportions {

    /// Cases of each kind among a thousand; a procedure of the law that is not named here gets [#OTHERS]. Court orders, offences and materials: assumed.
    private static final Map<String, Integer> KINDS = Map.ofEntries(Map.entry("action", 330), Map.entry("court-order", 300), Map.entry("special-action", 10), Map.entry("special", 30), Map.entry("election", 1),
            Map.entry("administrative", 20), Map.entry("sanction", 60), Map.entry("arbitral-writ", 3), Map.entry("new-circumstances", 3), Map.entry("administrative-offence", 120), Map.entry("investigative-sanction", 60), Map.entry("investigation-complaint", 5),
            Map.entry("criminal", 20), Map.entry("appeal", 30), Map.entry("private-complaint", 10), Map.entry("cassation", 8), Map.entry("appeal-offence", 6), Map.entry("cassation-offence", 1), Map.entry("cassation-offence-submission", 1), Map.entry("appeal-criminal", 4),
            Map.entry("cassation-criminal", 2), Map.entry("appeal-sanction", 4), Map.entry("exceptional-review", 1), Map.entry("exceptional-review-protest", 1), Map.entry("exceptional-review-offence", 1),
            Map.entry("exceptional-review-offence-protest", 1), Map.entry("exceptional-review-criminal", 1), Map.entry("exceptional-review-criminal-protest", 1));
    private static final int OTHERS = 5;
    private static final Map<String, String> GROUPS = Map.of("administrative-offence", "19.", "investigative-sanction", "20.", "investigation-complaint", "20.", "criminal", "21.");
    /// Of so many cases of the first instance that could go up one does, while the year has reviews of that kind left (assumed).
    static final int ONE_GOES_UP_OF = 3;
    /// What leads a case to a court above and back: never by chance, a review of the year brings it about.
    private static final Set<String> WITH_A_REVIEW = Set.of("appeal-filed", "complaint-filed", "review-asked", "case-sent-up", "review-decided");

    /// How likely a step that leads on is among those that the stage allows; 100 when it is not named, 0 for what needs a second case. Simplified: 266 of 1,600 thousand civil cases, that is about a third of the actions
    /// as court orders and others are not. A complaint that came to the court above is seldom given back (assumed). Conciliation: of the claims that reach preparation some are terminated, which is where a settlement leads.
    private static final Map<String, Integer> STEPS = Map.ofEntries(Map.entry("claim-accepted:simplified", 50), Map.entry("claim-returned", 14), Map.entry("claim-refused", 2), Map.entry("materials-returned", 10),
            Map.entry("proceedings-terminated", 15), Map.entry("claim-left", 3), Map.entry("proceedings-stayed", 3), Map.entry("recusal-decided:granted", 1), Map.entry("hearing-adjourned", 25),
            Map.entry("general-ordered", 5), Map.entry("cancellation-decided:granted", 2), Map.entry("hearing-closed:session", 20), Map.entry("objection-filed", 30),
            Map.entry("court-order-cancelled", 30), Map.entry("operative-part-announced", 60),
            Map.entry("complaint-returned", 8), Map.entry("demanded-case-returned", 8), Map.entry("severed-from", 0), Map.entry("joined-to", 0), Map.entry("defendant-replaced", 0), Map.entry("conciliation-begun", 30));

    /// What happens beside the way itself and how often in a stage that allows it, in hundredths: assumed so that a decided claim has about 60 events.
    private static final Map<String, Integer> BESIDE = Map.ofEntries(Map.entry("notice-sent", 220), Map.entry("notice-delivered", 200), Map.entry("notice-read", 110), Map.entry("notice-failed", 8),
            Map.entry("evidence-filed", 90), Map.entry("motion-filed", 45), Map.entry("motion-decided", 40), Map.entry("response-filed", 40), Map.entry("claim-copy-received", 60), Map.entry("order-copy-received", 90),
            Map.entry("simplified-notice-received", 90), Map.entry("decision-copy-received", 90), Map.entry("preparation-begun", 80), Map.entry("preparation-extended", 4), Map.entry("protocol-signed", 60),
            Map.entry("act-published", 60), Map.entry("recusal-requested", 2), Map.entry("hearing-moved", 8), Map.entry("act-corrected", 1));

    private Proportions() {}

    /// The group of categories of what a body brings, for which no category names the procedure: the courts above and their judges depend on it. All groups for everything else.
    static String group(String procedure) { return GROUPS.getOrDefault(procedure, ""); }

    static int ofKind(String procedure) { return KINDS.getOrDefault(procedure, OTHERS); }

    static int ofStep(Happening event) { return WITH_A_REVIEW.contains(event.event()) ? 0 : STEPS.getOrDefault(event.toString(), 100); }

    /// Hundredths; 0 for what a story does only where its way asks for it.
    static int beside(String word) { return BESIDE.getOrDefault(word, 0); }
}
