package kz.torelik.publication.pseudonyms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.torelik.kernel.Language;
import kz.torelik.language.GrammaticalCase;
import kz.torelik.learning.entities.Named;

/// Makes the text that the public reads. What must be hidden is found by rules in one pass over the words of the act; a person has the same
/// letter throughout, an address the same number. Judges, courts, state bodies, organisations and their BIN stay.
public final class Pseudonymising {

    private static final Pattern HEALTH = Pattern.compile("(?<!\\p{L})(?:диагноз|инвалид|беременн|ВИЧ|СПИД|психи(?:атр|ческ)|нарколог|онколог|туберкул[её]з|заболевани|мүгедек|диагноз|сырқат|жүкті|психиатр)\\p{L}*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private final ActWords words;
    private final Labels labels;
    private final List<Bearer> bearers = new ArrayList<>();
    private final Map<Bearer, Integer> letters = new LinkedHashMap<>();
    private final Map<String, Integer> addresses = new LinkedHashMap<>();
    private final List<Replacement> replacements = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<Known> known;
    /// Children of whom the text tells the given name alone: it is looked for everywhere, in all its forms.
    private final List<Bearer> children = new ArrayList<>();
    private final Recognised recognised;
    private int paragraph;

    private Pseudonymising(ActWords words, List<Known> known, Labels labels, Named named) {
        this.words = words;
        this.known = known;
        this.labels = labels;
        this.recognised = new Recognised(named);
    }

    /// @param known the natural persons of the case in the order of their numbers, and its judges
    public static Pseudonymised of(ActWords words, List<Known> known, Labels labels) { return of(words, known, labels, Named.ofTheHouse()); }

    /// The same with another recogniser, so that one can be measured on what it has not learned from.
    public static Pseudonymised of(ActWords words, List<Known> known, Labels labels, Named named) { return new Pseudonymising(words, List.copyOf(known), labels, named).text(); }

    private Pseudonymised text() {
        known.stream().map(Bearer::of).forEach(bearers::add);
        for (Bearer bearer : bearers) if (bearer.role() != Role.JUDGE) letters.put(bearer, letters.size());
        words.sections().forEach(section -> section.paragraphs().forEach(this::meet));
        List<PublishedText.Section> sections = new ArrayList<>();
        for (ActWords.Section section : words.sections()) sections.add(new PublishedText.Section(section.part(), section.paragraphs().stream().map(this::published).toList()));
        PublishedText text = new PublishedText(words.language(), sections);
        doubts.addAll(Guard.check(text, known));
        return new Pseudonymised(text, replacements, doubts);
    }

    /// Whom the text alone names is met once, so that the surname alone is known before and after.
    private void meet(String text) {
        List<Found> names = new Names(text).of(bearers);
        for (Strangers.Met met : Strangers.in(text)) {
            if (met.bearer() != null && met.found().confidence() == Confidence.UNSURE && met.found().kind() == Kind.MINOR_NAMES && !Shapes.isInstitution(Letters.folded(text.substring(met.found().start(), met.found().end())))) children.add(met.bearer());
            if (met.bearer() == null || met.found().confidence() == Confidence.UNSURE || names.stream().anyMatch(name -> name.overlaps(met.found()) && name.who() != null)) continue;
            if (bearers.stream().noneMatch(bearer -> bearer.isSameStranger(met.bearer()))) bearers.add(met.bearer());
            names = new Names(text).of(bearers);
        }
        recognised.in(text);
    }

    private PublishedText.Paragraph published(String text) {
        List<Found> chosen = chosen(text);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Found found : chosen) {
            if (found.kind() == null) continue;
            if (found.start() > at) pieces.add(new Piece(text.substring(at, found.start()), null));
            String becomes = becomes(found, text);
            pieces.add(new Piece(becomes, found.kind()));
            replacements.add(new Replacement(found.kind(), found.confidence(), paragraph, found.start(), found.end(), becomes));
            if (found.confidence() == Confidence.UNSURE) doubts.add(new Doubt("name-unsure", paragraph, excerpt(text, found.start(), found.end())));
            at = found.end();
        }
        if (at < text.length() || pieces.isEmpty()) pieces.add(new Piece(text.substring(at), null));
        suspect(text, chosen);
        paragraph++;
        return new PublishedText.Paragraph(pieces);
    }

    /// Numbers first, then places, then organisations, then names; within each what begins first and is longer.
    private List<Found> chosen(String text) {
        List<Found> chosen = new ArrayList<>();
        take(chosen, Numbers.in(text));
        take(chosen, secrets(text));
        take(chosen, Surroundings.organisations(text));
        take(chosen, Places.in(text));
        List<Found> strangers = Strangers.in(text).stream().map(Strangers.Met::found).toList();
        List<Found> names = new Names(text).of(bearers);
        take(chosen, names.stream().map(name -> whole(name, text, strangers, names)).toList());
        take(chosen, strangers);
        take(chosen, new Names(text).of(children).stream().map(Pseudonymising::unsure).toList());
        take(chosen, recognised.in(text));
        take(chosen, new Names(text).of(recognised.withSurname()).stream().map(Pseudonymising::unsure).toList());
        chosen.sort(Found.ORDER);
        return chosen;
    }

    /// A surname that stands inside of a longer name hides all of it. With the given name of somebody else it is not surely the person of the case.
    private static Found whole(Found name, String text, List<Found> strangers, List<Found> names) {
        Bearer who = name.who();
        if (who == null || name.kind() == null) return name;
        for (Found longer : strangers) {
            boolean holds = longer.start() <= name.start() && longer.end() >= name.end() && longer.end() - longer.start() > name.end() - name.start();
            if (!holds || longer.kind() == null || longer.confidence() == Confidence.UNSURE || names.stream().anyMatch(other -> other != name && other.overlaps(longer))) continue;
            boolean another = who.isKnown() && Token.of(text.substring(name.start(), name.end())).size() == 1;
            if (another && Token.of(text.substring(longer.start(), longer.end())).stream().noneMatch(GivenNames::has)) return name;
            return another ? new Found(longer.start(), longer.end(), longer.kind(), Confidence.UNSURE, longer.who(), longer.cases())
                    : new Found(longer.start(), longer.end(), name.kind(), name.confidence(), who, name.cases());
        }
        return name;
    }

    private static Found unsure(Found name) { return new Found(name.start(), name.end(), name.kind(), Confidence.UNSURE, name.who(), name.cases()); }

    private static void take(List<Found> chosen, List<Found> more) {
        more.stream().sorted(Found.ORDER).filter(found -> chosen.stream().noneMatch(found::overlaps)).forEach(chosen::add);
    }

    /// What the case holds of a person literally: numbers, the day of birth, the lines of an address.
    private List<Found> secrets(String text) {
        List<Found> found = new ArrayList<>();
        for (Known person : known) {
            for (String secret : person.secrets()) literal(text, secret, secret.contains("@") ? Kind.EMAILS : secret.matches("[+\\d]+") ? Kind.IIN : Kind.ADDRESSES, found);
            if (person.born() != null) for (String day : Guard.days(person.born())) literal(text, day, Kind.BIRTH_DATES, found);
        }
        return found;
    }

    private static void literal(String text, String secret, Kind kind, List<Found> found) {
        if (secret.length() < 5) return;
        Matcher matcher = Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(secret) + "(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
        while (matcher.find()) found.add(Found.of(matcher.start(), matcher.end(), kind, Confidence.CERTAIN));
    }

    private String becomes(Found found, String text) {
        if (found.kind() == Kind.ADDRESSES) {
            String key = Letters.folded(text.substring(found.start(), found.end())).replaceAll("[^\\p{L}\\d]", "");
            return labels.address(addresses.computeIfAbsent(key, _ -> addresses.size() + 1));
        }
        Bearer who = found.who();
        if (who == null) return labels.hidden();
        Bearer one = bearers.stream().filter(bearer -> bearer == who || bearer.isSameStranger(who)).findFirst().orElse(who);
        Role said = Surroundings.role(text, found.start()).orElse(null);
        Role role = one.role() == Role.PERSON && said != null && said != Role.JUDGE ? said : one.role();
        boolean roleSaid = said != null && (said == role || said == Role.PERSON);
        boolean pointFollows = found.end() < text.length() && text.charAt(found.end()) == '.';
        Set<GrammaticalCase> cases = words.language() == Language.RU ? Surroundings.narrowed(found.cases(), text, found.start()) : kazakh(found, text);
        return labels.person(role, letters.computeIfAbsent(one, _ -> letters.size()), cases, roleSaid, pointFollows);
    }

    /// In Kazakh the ending stands on the last word of the name.
    private static Set<GrammaticalCase> kazakh(Found found, String text) {
        List<Token> tokens = Token.of(text.substring(found.start(), found.end()));
        if (tokens.isEmpty() || tokens.getLast().initial()) return EnumSet.of(GrammaticalCase.NOMINATIVE);
        return found.cases();
    }

    private void suspect(String text, List<Found> chosen) {
        List<Found> seen = new ArrayList<>(chosen);
        Matcher health = HEALTH.matcher(text);
        if (health.find()) doubts.add(new Doubt("health", paragraph, excerpt(text, health.start(), health.end())));
        List<Token> tokens = Token.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Found place = Found.kept(token.start(), token.end());
            boolean begins = token.start() == 0 || text.substring(0, token.start()).stripTrailing().matches("(?s).*[.!?:;»\"]");
            begins &= words.language() != Language.KK || !Shapes.isSurnameInKazakh(token.folded());
            boolean shape = GivenNames.has(token) || token.capital() && !token.initial() && !Letters.isAllCapitals(token.written()) && !begins && !Shapes.isAdjective(token.folded())
                    && (Shapes.isSurname(token) || Shapes.isPatronymic(token.folded()) || isPair(token, i + 1 < tokens.size() ? tokens.get(i + 1) : token, text));
            if (shape && seen.stream().noneMatch(place::overlaps)) doubts.add(new Doubt("name-shape", paragraph, excerpt(text, token.start(), token.end())));
        }
    }

    /// Two words with capitals in the middle of a sentence that are no known words of the courts: perhaps a given name and a surname of any shape.
    private static boolean isPair(Token one, Token other, String text) {
        return one != other && one.adjoins(other, text) && other.capital() && !other.initial() && Math.min(one.written().length(), other.written().length()) > 2
                && !Letters.isAllCapitals(other.written()) && !Shapes.isAdjective(other.folded()) && !Shapes.isInstitution(one.folded()) && !Shapes.isInstitution(other.folded());
    }

    static String excerpt(String text, int start, int end) {
        return (start > 30 ? "…" : "") + text.substring(Math.max(0, start - 30), Math.min(text.length(), end + 30)) + (end + 30 < text.length() ? "…" : "");
    }

    /// The replacements in the order of the text.
    static final Comparator<Replacement> ORDER = Comparator.comparingInt(Replacement::paragraph).thenComparingInt(Replacement::start);
}
