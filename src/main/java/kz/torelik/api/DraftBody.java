package kz.torelik.api;

import java.util.List;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.kernel.Language;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;

/// A claim that is being written, as programs send and get it. Whatever is left out is empty; nothing is refused here: the dry run says what is
/// missing. The meaning of each field is that of [ClaimDraft].
record DraftBody(@Nullable String story, @Nullable String situation, @Nullable String procedure, @Nullable String category, @Nullable String language, @Nullable String capacity,
                 @Nullable List<PartyBody> parties, @Nullable DemandBody demand, @Nullable PlacesBody places, @Nullable String court, @Nullable String courtRule, @Nullable Boolean nationalDraw,
                 @Nullable List<String> exemptions) {

    record PartyBody(@Nullable String role, @Nullable String kind, @Nullable String surname, @Nullable String given, @Nullable String patronymic, @Nullable String born,
                     @Nullable String organisation, @Nullable String number, @Nullable String address, @Nullable String kato, @Nullable String phone, @Nullable String email) {

        static PartyBody of(DraftParty party) {
            return new PartyBody(party.role(), party.kind(), party.surname(), party.given(), party.patronymic(), party.born(), party.organisation(), party.number(), party.address(), party.kato(),
                    party.phone(), party.email());
        }

        /// A participant is who his number says; the register is never told by the sender who somebody is.
        DraftParty toParty() {
            return new DraftParty(or(role, ""), or(kind, "individual"), null, or(surname, ""), or(given, ""), or(patronymic, ""), or(born, ""), or(organisation, ""), or(number, ""), or(address, ""),
                    or(kato, ""), or(phone, ""), or(email, ""));
        }
    }

    record DemandBody(@Nullable String price, @Nullable List<String> demands, @Nullable String circumstances, @Nullable String pretrial, @Nullable String pretrialNote,
                      @Nullable String conciliation, @Nullable List<String> children) {

        static DemandBody of(ClaimDraft.Demand demand) {
            return new DemandBody(demand.price(), demand.demands(), demand.circumstances(), demand.pretrial(), demand.pretrialNote(), demand.conciliation(), demand.children());
        }

        ClaimDraft.Demand toDemand() {
            return new ClaimDraft.Demand(or(price, ""), list(demands), or(circumstances, ""), or(pretrial, "not-required"), or(pretrialNote, ""), or(conciliation, ""), list(children));
        }
    }

    record PlacesBody(@Nullable String realEstate, @Nullable String contract, @Nullable String harm, @Nullable String estate, @Nullable String agreedCourt, @Nullable Boolean childrenWithPlaintiff, @Nullable String decidedCase,
                      @Nullable String votingDay, @Nullable String resultsDay, @Nullable String learnedDay) {

        static PlacesBody of(ClaimDraft.Places places) {
            return new PlacesBody(places.realEstate(), places.contract(), places.harm(), places.estate(), places.agreedCourt(), places.childrenWithPlaintiff(), places.decidedCase(), places.votingDay(), places.resultsDay(), places.learnedDay());
        }

        ClaimDraft.Places toPlaces() { return new ClaimDraft.Places(or(realEstate, ""), or(contract, ""), or(harm, ""), or(estate, ""), or(agreedCourt, ""), Boolean.TRUE.equals(childrenWithPlaintiff), or(decidedCase, ""), or(votingDay, ""), or(resultsDay, ""), or(learnedDay, "")); }
    }

    static DraftBody of(ClaimDraft claim) {
        return new DraftBody(claim.story(), claim.situation(), claim.procedure(), claim.category(), claim.language().tag(), claim.capacity(), claim.parties().stream().map(PartyBody::of).toList(),
                DemandBody.of(claim.demand()), PlacesBody.of(claim.places()), claim.court(), claim.courtRule(), claim.nationalDraw(), claim.exemptions());
    }

    /// The draft with everything replaced but its attachments.
    ///
    /// @throws kz.torelik.kernel.Refused with `field-unreadable` for a category, a procedure or a court that the law does not know: no page could show such a draft
    ClaimDraft onto(ClaimDraft before, LawBook law) {
        if (!or(category, "").isEmpty() && law.categories().find(category).isEmpty()) throw Fields.unreadable("category", "7.03");
        if (!or(procedure, "").isEmpty() && law.findProcedure(procedure).isEmpty()) throw Fields.unreadable("procedure", "action, court-order");
        if (!or(court, "").isEmpty() && law.courts().list().stream().noneMatch(one -> one.code().digits().equals(court))) throw Fields.unreadable("court", "7110");
        ClaimDraft.Demand asked = demand == null ? ClaimDraft.empty(before.language()).demand() : demand.toDemand();
        ClaimDraft.Places where = places == null ? ClaimDraft.empty(before.language()).places() : places.toPlaces();
        List<DraftParty> all = parties == null ? List.of() : parties.stream().filter(java.util.Objects::nonNull).map(PartyBody::toParty).toList();
        return new ClaimDraft(or(story, ""), or(situation, ""), or(procedure, ""), or(category, ""), Language.find(or(language, "")).orElse(before.language()), or(capacity, "self"), all, asked, where,
                or(court, ""), or(courtRule, ""), Boolean.TRUE.equals(nationalDraw), list(exemptions), before.attachments());
    }

    private static String or(@Nullable String given, String otherwise) { return given == null ? otherwise : given; }

    private static List<String> list(@Nullable List<String> given) { return given == null ? List.of() : given.stream().filter(java.util.Objects::nonNull).toList(); }
}
