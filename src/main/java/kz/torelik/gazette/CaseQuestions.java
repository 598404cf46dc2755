package kz.torelik.gazette;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.torelik.database.Acting;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Refusal;
import kz.torelik.publication.cases.ListedCase;
import kz.torelik.publication.cases.ListedCases;
import kz.torelik.publication.cases.Sought;
import kz.torelik.web.Says;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what is asked of the register of cases.
@Component
class CaseQuestions {

    private static final Pattern TICKET = Pattern.compile("\\d{2}-\\d{5}-\\d{5}");

    private final People people;

    CaseQuestions(People people) { this.people = people; }

    /// What stands in the address.
    ///
    /// @param number of a case or of a receipt, as it was typed
    /// @param after behind which case the list goes on, or null
    record Asked(String number, ListedCases.Question question, ListedCase.@Nullable Place after) {

        boolean isAnything() { return !number.isEmpty() || !question.isEmpty(); }

        Optional<String> ticket() {
            String plain = number.replaceAll("\\s", "").replaceAll("[‐‑–—]", "-");
            return TICKET.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
        }
    }

    static Asked read(Map<String, String> given) {
        String number = given.getOrDefault("number", "").strip();
        String court = given.getOrDefault("court", "");
        String category = given.getOrDefault("category", "");
        ListedCases.Question question = new ListedCases.Question(court.matches("\\d{4}") ? CourtCode.of(court) : null, category.matches("\\d{1,2}\\.\\d{2}") ? category : null, day(given.get("from")), day(given.get("to")));
        return new Asked(number.length() > 60 ? "" : number, question, after(given));
    }

    static ListedCase.@Nullable Place after(Map<String, String> given) {
        String[] parts = given.getOrDefault("after", "").split("_", 2);
        LocalDate day = day(parts[0]);
        return parts.length < 2 || day == null || parts[1].length() > 40 ? null : new ListedCase.Place(day, parts[1]);
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        try {
            return written == null || written.length() != 10 ? null : LocalDate.parse(written);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    /// Whether the reader may ask for himself.
    boolean isSignedIn() { return Acting.now() instanceof Actor.Citizen; }

    /// A participant who is asked for.
    ///
    /// @param form what was typed and what it lacks
    /// @param sought empty while it lacks something
    record Participant(Form form, Optional<Sought> sought) {}

    Participant participant(Map<String, String> given, Says says) {
        return switch (given.getOrDefault("by", "")) {
            case "oneself" -> oneself();
            case "person" -> person(given, says);
            default -> organisation(given, says);
        };
    }

    /// His own number is never typed: it is the one he signed in with.
    private Participant oneself() {
        if (!(Acting.now() instanceof Actor.Citizen citizen)) return new Participant(Form.EMPTY, Optional.empty());
        Optional<Sought> sought = people.find(citizen.subject()).map(person -> switch (person) {
            case Person.Natural natural -> new Sought.Oneself(natural.iin());
            case Person.Organisation organisation -> new Sought.Organisation(organisation.bin());
        });
        return new Participant(Form.typed(Map.of("by", "oneself")), sought);
    }

    private static Participant organisation(Map<String, String> given, Says says) {
        String typed = cut(given, "bin");
        Form form = Form.typed(Map.of("by", "organisation", "bin", typed));
        return asked(Sought.organisation(typed), form, says);
    }

    private static Participant asked(Answer<Sought> answer, Form form, Says says) {
        return switch (answer) {
            case Answer.Yes<Sought>(Sought sought) -> new Participant(form, Optional.of(sought));
            case Answer.No<Sought>(Refusal refusal) -> new Participant(says.fault(form, field(refusal), refusal), Optional.empty());
        };
    }

    private static String field(Refusal refusal) {
        return switch (refusal.code()) {
            case "full-name-needed" -> "name";
            case "second-fact-needed" -> "born";
            default -> "bin";
        };
    }

    private static Participant person(Map<String, String> given, Says says) {
        String name = cut(given, "name");
        String other = cut(given, "other");
        LocalDate born = day(given.get("born"));
        Form form = Form.typed(Map.of("by", "person", "name", name, "other", other, "born", given.getOrDefault("born", "")));
        return asked(Sought.person(name, born, other), form, says);
    }

    private static String cut(Map<String, String> given, String name) {
        String typed = given.getOrDefault(name, "");
        return typed.length() > 200 ? typed.substring(0, 200) : typed;
    }
}
