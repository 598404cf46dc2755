package kz.torelik.chambers;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.filing.WindowEntry;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.web.parts.Form;

/// The forms of the window: what the registrar types, as a draft of a claim or as the way by which a paper came.
public final class WindowForms {

    /// How many defendants the form has places for.
    private static final int DEFENDANTS = 3;

    private WindowForms() {}

    public static int most() { return DEFENDANTS; }

    /// How a paper came.
    static Answer<WindowEntry> entry(Form form) {
        try {
            WindowEntry.Way way = form.value("way").equals("post") ? WindowEntry.Way.POST : WindowEntry.Way.WINDOW;
            LocalDate postmark = form.value("postmark").isBlank() ? null : LocalDate.parse(form.value("postmark"));
            return Answer.yes(new WindowEntry(way, moment(form.value("handed")), postmark));
        } catch (DateTimeException unreadable) {
            return Answer.no(Refusal.of("window-unreadable-time"));
        }
    }

    /// A moment in the time of the country, as a browser sends it.
    ///
    /// @throws DateTimeException when it is none
    static Instant moment(String typed) { return LocalDateTime.parse(typed).atZone(CourtClock.COUNTRY).toInstant(); }

    static String typed(Instant moment) { return LocalDateTime.ofInstant(moment, CourtClock.COUNTRY).truncatedTo(ChronoUnit.MINUTES).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME).substring(0, 16); }

    static Form of(ClaimDraft claim, Function<String, String> listed) {
        ClaimDraft.Demand demand = claim.demand();
        Map<String, String> values = new HashMap<>(Map.of("category", claim.category(), "procedure", claim.procedure().isEmpty() ? "action" : claim.procedure(), "language", claim.language().tag(), "price", demand.price(),
                "demands", String.join("\n", demand.demands()), "circumstances", demand.circumstances(), "pretrial", demand.pretrial(), "conciliation", demand.conciliation()));
        ClaimDraft.Places at = claim.places();
        values.putAll(Map.of("learnedDay", at.learnedDay(), "votingDay", at.votingDay(), "resultsDay", at.resultsDay(), "decidedCase", at.decidedCase()));
        claim.plaintiff().ifPresent(party -> put(values, "p", party, listed));
        List<DraftParty> defendants = claim.defendants();
        for (int i = 0; i < defendants.size() && i < DEFENDANTS; i++) put(values, "d" + (i + 1), defendants.get(i), listed);
        return Form.typed(values);
    }

    private static void put(Map<String, String> values, String prefix, DraftParty party, Function<String, String> listed) {
        values.putAll(Map.of(prefix + "-kind", party.kind(), prefix + "-number", party.number(), prefix + "-surname", party.surname(), prefix + "-given", party.given(), prefix + "-patronymic", party.patronymic(),
                prefix + "-organisation", party.organisation(), prefix + "-street", party.address(), prefix + "-kato", party.kato().isEmpty() ? "" : listed.apply(party.kato()), prefix + "-phone", party.phone(),
                prefix + "-email", party.email()));
    }

    /// The draft with what was typed. A participant whom the register knows by his number is named as the register names him.
    static ClaimDraft read(ClaimDraft before, Form form, Function<String, String> listed, Function<String, Answer<Person>> register) {
        List<DraftParty> parties = new ArrayList<>();
        before.plaintiff().ifPresent(party -> parties.add(contact(party, form, listed)));
        List<DraftParty> known = before.defendants();
        for (int i = 1; i <= DEFENDANTS; i++) {
            DraftParty typed = defendant(form, "d" + i, i <= known.size() ? known.get(i - 1).kato() : "", listed, register);
            if (!typed.title().isBlank() || !typed.number().isBlank()) parties.add(typed);
        }
        ClaimDraft.Demand demand = before.demand();
        List<String> demands = form.value("demands").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        ClaimDraft.Places at = before.places();
        ClaimDraft.Places told = new ClaimDraft.Places(at.realEstate(), at.contract(), at.harm(), at.estate(), at.agreedCourt(), at.childrenWithPlaintiff(), form.value("decidedCase").strip(), form.value("votingDay"), form.value("resultsDay"), form.value("learnedDay"));
        return before.withPlaces(told).withCategory(form.value("category"), form.value("procedure")).withLanguage(Language.find(form.value("language")).filter(one -> one != Language.EN).orElse(before.language())).withParties("self", parties)
                .withDemand(new ClaimDraft.Demand(form.value("price"), demands, form.value("circumstances"), form.value("pretrial").isEmpty() ? demand.pretrial() : form.value("pretrial"), demand.pretrialNote(),
                        form.value("conciliation"), demand.children()));
    }

    private static DraftParty contact(DraftParty party, Form form, Function<String, String> listed) {
        return new DraftParty(party.role(), party.kind(), party.person(), party.surname(), party.given(), party.patronymic(), party.born(), party.organisation(), party.number(), form.value("p-street").strip(),
                kato(form.value("p-kato"), party.kato(), listed), form.value("p-phone").strip(), form.value("p-email").strip());
    }

    private static DraftParty defendant(Form form, String prefix, String before, Function<String, String> listed, Function<String, Answer<Person>> register) {
        String number = form.value(prefix + "-number").replaceAll("\\s", "");
        String kato = kato(form.value(prefix + "-kato"), before, listed);
        String street = form.value(prefix + "-street").strip();
        String phone = form.value(prefix + "-phone").strip();
        String email = form.value(prefix + "-email").strip();
        if (!number.isEmpty() && register.apply(number) instanceof Answer.Yes<Person>(Person person)) {
            return switch (person) {
                case Person.Natural one -> new DraftParty("defendant", "individual", null, one.name().surname(), one.name().given(), one.name().patronymic() == null ? "" : one.name().patronymic(), "", "", number, street, kato, phone, email);
                case Person.Organisation one -> new DraftParty("defendant", "entity", null, "", "", "", "", one.name(), number, street, kato, phone, email);
            };
        }
        String kind = form.value(prefix + "-organisation").isBlank() ? "individual" : "entity";
        return new DraftParty("defendant", kind, null, form.value(prefix + "-surname").strip(), form.value(prefix + "-given").strip(), form.value(prefix + "-patronymic").strip(), "",
                form.value(prefix + "-organisation").strip(), number, street, kato, phone, email);
    }

    private static String kato(String typed, String before, Function<String, String> listed) { return !before.isEmpty() && listed.apply(before).equals(typed) ? before : typed; }
}
