package kz.torelik.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.filing.Guide;
import kz.torelik.kernel.Language;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Component;

/// Between a draft and the fields of its questions: what stands in them, and the draft that follows from what was typed.
@Component
class StepForms {

    private final Author author;
    private final Guide guide;
    private final Places places;

    StepForms(Author author, Guide guide, Places places) {
        this.author = author;
        this.guide = guide;
        this.places = places;
    }

    /// @param index which defendant, for that question
    Form show(Step step, ClaimDraft claim, int index) {
        return switch (step) {
            case STORY -> Form.EMPTY.with("story", claim.story());
            case KIND -> Form.EMPTY.with("situation", claim.situation()).with("procedure", claim.procedure());
            case SELF -> party(claim.plaintiff().orElseGet(author::asPlaintiff)).with("capacity", claim.capacity());
            case OTHER -> party(index < claim.defendants().size() ? claim.defendants().get(index) : empty("defendant"));
            case DEMAND -> demand(claim);
            case COURT -> Form.EMPTY.with("exemptions", String.join(",", claim.exemptions()));
            case FILES, CHECK, SIGN -> Form.EMPTY;
        };
    }

    ClaimDraft take(Step step, ClaimDraft claim, Map<String, String> typed, int index) {
        return switch (step) {
            case STORY -> claim.withStory(typed.getOrDefault("story", ""), claim.situation());
            case KIND -> kind(claim, typed);
            case SELF -> self(claim, typed);
            case OTHER -> other(claim, typed, index);
            case DEMAND -> demand(claim, typed);
            case COURT, FILES, CHECK, SIGN -> claim;
        };
    }

    private ClaimDraft kind(ClaimDraft claim, Map<String, String> typed) {
        String id = typed.getOrDefault("situation", claim.situation());
        return guide.find(id).map(found -> {
            boolean changed = !id.equals(claim.situation());
            String procedure = typed.getOrDefault("procedure", claim.procedure());
            ClaimDraft chosen = claim.withStory(claim.story(), id).withCategory(found.category(), found.procedures().contains(procedure) ? procedure : found.procedures().getFirst());
            ClaimDraft.Demand before = claim.demand();
            if (!changed && !before.demands().isEmpty()) return chosen;
            Language language = claim.language();
            String circumstances = before.circumstances().isBlank() ? claim.story() : before.circumstances();
            return chosen.withDemand(new ClaimDraft.Demand(before.price(), found.demands().stream().map(one -> one.in(language)).toList(), circumstances,
                    before.pretrial(), before.pretrialNote(), before.conciliation(), before.children()));
        }).orElse(claim);
    }

    private ClaimDraft self(ClaimDraft claim, Map<String, String> typed) {
        String capacity = author.organisation() != null ? "organisation" : typed.getOrDefault("capacity", claim.capacity());
        boolean changed = !capacity.equals(claim.capacity());
        List<DraftParty> all = new ArrayList<>();
        DraftParty own = claim.plaintiff().orElseGet(author::asPlaintiff);
        if (changed) own = capacity.equals("representative") ? empty("plaintiff") : author.asPlaintiff();
        else own = typed(typed, "plaintiff", own, places);
        all.add(own);
        if (capacity.equals("representative")) all.add(author.as("representative"));
        all.addAll(claim.defendants());
        return claim.withParties(capacity, all);
    }

    private ClaimDraft other(ClaimDraft claim, Map<String, String> typed, int index) {
        List<DraftParty> own = claim.parties().stream().filter(party -> !party.role().equals("defendant")).toList();
        List<DraftParty> others = new ArrayList<>(claim.defendants());
        if ("remove".equals(typed.get("go"))) {
            if (index < others.size()) others.remove(index);
        } else {
            DraftParty party = typed(typed, "defendant", empty("defendant"), places);
            if (index < others.size()) others.set(index, party);
            else others.add(party);
        }
        List<DraftParty> all = new ArrayList<>(own);
        all.addAll(others);
        return claim.withParties(claim.capacity(), all);
    }

    private static ClaimDraft demand(ClaimDraft claim, Map<String, String> typed) {
        ClaimDraft.Demand before = claim.demand();
        ClaimDraft.Demand after = new ClaimDraft.Demand(typed.getOrDefault("price", before.price()), lines(typed.getOrDefault("demands", String.join("\n", before.demands()))),
                typed.getOrDefault("circumstances", before.circumstances()), typed.getOrDefault("pretrial", before.pretrial()), typed.getOrDefault("pretrialNote", before.pretrialNote()),
                typed.getOrDefault("conciliation", before.conciliation()), lines(typed.getOrDefault("children", String.join("\n", before.children()))));
        ClaimDraft.Places at = claim.places();
        Language language = Language.find(typed.getOrDefault("language", "")).filter(one -> one != Language.EN).orElse(claim.language());
        return claim.withLanguage(language).withDemand(after).withPlaces(new ClaimDraft.Places(typed.getOrDefault("realEstate", at.realEstate()), typed.getOrDefault("contract", at.contract()), typed.getOrDefault("harm", at.harm()),
                typed.getOrDefault("estate", at.estate()), at.agreedCourt(), typed.containsKey("children") ? typed.containsKey("childrenWithPlaintiff") : at.childrenWithPlaintiff(),
                typed.getOrDefault("decidedCase", at.decidedCase()), typed.getOrDefault("votingDay", at.votingDay()), typed.getOrDefault("resultsDay", at.resultsDay()), typed.getOrDefault("learnedDay", at.learnedDay())));
    }

    private static Form demand(ClaimDraft claim) {
        ClaimDraft.Demand demand = claim.demand();
        Map<String, String> values = new HashMap<>(Map.of("price", demand.price(), "demands", String.join("\n", demand.demands()), "circumstances", demand.circumstances(), "pretrial", demand.pretrial(),
                "pretrialNote", demand.pretrialNote(), "conciliation", demand.conciliation(), "children", String.join("\n", demand.children()), "language", claim.language().tag()));
        values.putAll(Map.of("realEstate", claim.places().realEstate(), "contract", claim.places().contract(), "harm", claim.places().harm(), "estate", claim.places().estate(),
                "childrenWithPlaintiff", claim.places().childrenWithPlaintiff() ? "yes" : "", "decidedCase", claim.places().decidedCase(), "votingDay", claim.places().votingDay(), "resultsDay", claim.places().resultsDay()));
        values.put("learnedDay", claim.places().learnedDay());
        return Form.typed(values);
    }

    private static List<String> lines(String typed) { return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(); }

    private Form party(DraftParty party) {
        Map<String, String> values = new HashMap<>(Map.of("kind", party.kind(), "surname", party.surname(), "given", party.given(), "patronymic", party.patronymic(), "born", party.born(),
                "organisation", party.organisation(), "number", party.number(), "street", party.address(), "kato", party.kato().isEmpty() ? "" : places.listed(party.kato()), "phone", party.phone()));
        values.put("email", party.email());
        return Form.typed(values);
    }

    private static DraftParty typed(Map<String, String> typed, String role, DraftParty before, Places places) {
        String kato = typed.getOrDefault("kato", before.kato());
        if (!before.kato().isEmpty() && places.listed(before.kato()).equals(kato)) kato = before.kato();
        String number = typed.getOrDefault("number", before.number());
        return new DraftParty(role, typed.getOrDefault("kind", before.kind()), number.equals(before.number()) ? before.person() : null, typed.getOrDefault("surname", before.surname()), typed.getOrDefault("given", before.given()),
                typed.getOrDefault("patronymic", before.patronymic()), typed.getOrDefault("born", before.born()), typed.getOrDefault("organisation", before.organisation()), number,
                typed.getOrDefault("street", before.address()), kato, typed.getOrDefault("phone", before.phone()), typed.getOrDefault("email", before.email()));
    }

    static DraftParty empty(String role) { return new DraftParty(role, "individual", null, "", "", "", "", "", "", "", "", "", ""); }

    /// The field of a question that a finding belongs to, or an empty string when it belongs to another question.
    static String field(Step step, ClaimDraft claim, String found, int index) {
        String[] words = found.split("\\.");
        if (!words[0].equals("party")) return Step.of(found, false) == step ? (found.equals("plaintiff.born") ? "born" : found) : "";
        DraftParty party = claim.parties().get(Integer.parseInt(words[1]));
        boolean here = step == Step.SELF ? party.role().equals("plaintiff") : step == Step.OTHER && party.role().equals("defendant") && position(claim, Integer.parseInt(words[1])) == index;
        if (!here) return "";
        return switch (words[2]) {
            case "name" -> party.isEntity() ? "organisation" : "surname";
            case "address" -> "kato";
            default -> words[2];
        };
    }

    private static int position(ClaimDraft claim, int party) {
        return (int) IntStream.range(0, party).filter(i -> claim.parties().get(i).role().equals("defendant")).count();
    }
}
