package kz.torelik.filing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/// A claim that is being written, exactly as it was typed: nothing is lost because it is not right yet. What it must be is said by [Checking].
///
/// @param story what happened, in the person's own words
/// @param situation the guided choice (`law/guide.yaml`), or empty
/// @param procedure `action` or `court-order`, or empty
/// @param category the code of the category, or empty
/// @param capacity for whom the author acts: `self`, `organisation` (by his office), `representative`
/// @param parties all participants, the plaintiff first
/// @param court the code of the chosen court, or empty
/// @param courtRule the rule of jurisdiction that was chosen, or empty
/// @param nationalDraw whether a judge of any court of the country may be drawn
/// @param exemptions the codes of the exemptions from duty that are stated
public record ClaimDraft(String story, String situation, String procedure, String category, Language language, String capacity, List<DraftParty> parties,
                         Demand demand, Places places, String court, String courtRule, boolean nationalDraw, List<String> exemptions, List<Attached> attachments) {

    public ClaimDraft {
        parties = List.copyOf(parties);
        exemptions = List.copyOf(exemptions);
        attachments = List.copyOf(attachments);
    }

    /// What is asked and on what ground (CPC art. 148 part 2).
    ///
    /// @param price the price of the claim as typed
    /// @param demands one sentence each
    /// @param pretrial `not-required`, `done` or `not-done`
    /// @param conciliation what was done to settle (CPC art. 6-1)
    /// @param children for alimony: the children, `name, date of birth` each
    public record Demand(String price, List<String> demands, String circumstances, String pretrial, String pretrialNote, String conciliation, List<String> children) {
        public Demand {
            demands = List.copyOf(demands);
            children = List.copyOf(children);
        }
    }

    /// Facts on which the jurisdiction and the terms depend: codes of places (KATO), or empty.
    ///
    /// @param decidedCase for a review: the number of the case in which the act was made, as typed
    /// @param votingDay for a dispute about elections: the day of the voting, as typed
    /// @param resultsDay the day on which the results were announced, as typed; empty while they are not
    /// @param learnedDay where the law sets a term to file it: the day from which that runs, as typed
    public record Places(String realEstate, String contract, String harm, String estate, String agreedCourt, boolean childrenWithPlaintiff, @Nullable String decidedCase, @Nullable String votingDay, @Nullable String resultsDay, @Nullable String learnedDay) {

        public Places(String realEstate, String contract, String harm, String estate, String agreedCourt, boolean childrenWithPlaintiff) {
            this(realEstate, contract, harm, estate, agreedCourt, childrenWithPlaintiff, "", "", "");
        }

        /// Places of a dispute in which no results are announced.
        public Places(String realEstate, String contract, String harm, String estate, String agreedCourt, boolean childrenWithPlaintiff, @Nullable String decidedCase, @Nullable String votingDay) {
            this(realEstate, contract, harm, estate, agreedCourt, childrenWithPlaintiff, decidedCase, votingDay, "");
        }

        /// Places of a paper for which the law sets no term.
        public Places(String realEstate, String contract, String harm, String estate, String agreedCourt, boolean childrenWithPlaintiff, @Nullable String decidedCase, @Nullable String votingDay, @Nullable String resultsDay) {
            this(realEstate, contract, harm, estate, agreedCourt, childrenWithPlaintiff, decidedCase, votingDay, resultsDay, "");
        }

        /// Never null: drafts that were kept before it was asked have none.
        @Override
        public String decidedCase() { return decidedCase == null ? "" : decidedCase; }

        @Override
        public String votingDay() { return votingDay == null ? "" : votingDay; }

        @Override
        public String resultsDay() { return resultsDay == null ? "" : resultsDay; }

        @Override
        public String learnedDay() { return learnedDay == null ? "" : learnedDay; }

        /// The number of the decided case, when what was typed is one.
        Optional<CaseNumber> decided() { return CaseNumber.find(decidedCase()); }

        /// The day of the voting, when what was typed is one.
        Optional<LocalDate> voting() { return day(votingDay()); }

        /// The day on which the results were announced, when what was typed is one.
        Optional<LocalDate> results() { return day(resultsDay()); }

        /// The day from which the term to file runs, when what was typed is one.
        Optional<LocalDate> learned() { return day(learnedDay()); }

        private static Optional<LocalDate> day(String typed) {
            try {
                return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }
    }

    /// A file attached to the draft; it has passed the check on upload.
    ///
    /// @param kind what it proves: `evidence`, `power-of-attorney`, `pretrial`, `exemption`, `calculation`, `other`
    public record Attached(DocumentId document, String kind, String title, String mediaType, long size, int pages, Sha256 sha256) {}

    /// An empty draft in a language.
    public static ClaimDraft empty(Language language) {
        return new ClaimDraft("", "", "", "", language, "self", List.of(), new Demand("", List.of(), "", "not-required", "", "", List.of()),
                new Places("", "", "", "", "", false), "", "", false, List.of(), List.of());
    }

    public Optional<DraftParty> plaintiff() { return parties.stream().filter(party -> party.role().equals("plaintiff")).findFirst(); }

    public List<DraftParty> defendants() { return parties.stream().filter(party -> party.role().equals("defendant")).toList(); }

    public ClaimDraft withStory(String told, String choice) { return new ClaimDraft(told, choice, procedure, category, language, capacity, parties, demand, places, court, courtRule, nationalDraw, exemptions, attachments); }

    public ClaimDraft withCategory(String chosen, String in) { return new ClaimDraft(story, situation, in, chosen, language, capacity, parties, demand, places, court, courtRule, nationalDraw, exemptions, attachments); }

    public ClaimDraft withLanguage(Language other) { return new ClaimDraft(story, situation, procedure, category, other, capacity, parties, demand, places, court, courtRule, nationalDraw, exemptions, attachments); }

    public ClaimDraft withParties(String as, List<DraftParty> all) { return new ClaimDraft(story, situation, procedure, category, language, as, all, demand, places, court, courtRule, nationalDraw, exemptions, attachments); }

    public ClaimDraft withDemand(Demand other) { return new ClaimDraft(story, situation, procedure, category, language, capacity, parties, other, places, court, courtRule, nationalDraw, exemptions, attachments); }

    public ClaimDraft withPlaces(Places other) { return new ClaimDraft(story, situation, procedure, category, language, capacity, parties, demand, other, court, courtRule, nationalDraw, exemptions, attachments); }

    public ClaimDraft withCourt(String code, String rule, boolean anywhere) { return new ClaimDraft(story, situation, procedure, category, language, capacity, parties, demand, places, code, rule, anywhere, exemptions, attachments); }

    public ClaimDraft withExemptions(List<String> codes) { return new ClaimDraft(story, situation, procedure, category, language, capacity, parties, demand, places, court, courtRule, nationalDraw, codes, attachments); }

    public ClaimDraft withAttachments(List<Attached> all) { return new ClaimDraft(story, situation, procedure, category, language, capacity, parties, demand, places, court, courtRule, nationalDraw, exemptions, all); }

    public ClaimDraft with(Attached one) {
        List<Attached> all = new ArrayList<>(attachments);
        all.add(one);
        return withAttachments(all);
    }

    public ClaimDraft without(DocumentId document) { return withAttachments(attachments.stream().filter(one -> !one.document().equals(document)).toList()); }
}
