package kz.torelik.publication.pseudonyms;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.torelik.language.GrammaticalCase;

/// The case forms of one word of a name, in Russian by its ending and in Kazakh by the suffixes that follow it. Words are compared folded
/// ([Letters#folded]). A form may stand for several cases.
final class Declension {

    private static final GrammaticalCase NOM = GrammaticalCase.NOMINATIVE;
    private static final GrammaticalCase GEN = GrammaticalCase.GENITIVE;
    private static final GrammaticalCase DAT = GrammaticalCase.DATIVE;
    private static final GrammaticalCase ACC = GrammaticalCase.ACCUSATIVE;
    private static final GrammaticalCase LOC = GrammaticalCase.LOCATIVE;
    private static final GrammaticalCase INS = GrammaticalCase.INSTRUMENTAL;
    private static final Map<GrammaticalCase, String> KAZAKH = Map.of(GEN, "нын|нин|дын|дин|тын|тин", DAT, "га|ге|ка|ке|на|не", ACC, "ны|ни|ды|ди|ты|ти",
            LOC, "да|де|та|те|нда|нде", GrammaticalCase.ABLATIVE, "дан|ден|тан|тен|нан|нен", INS, "мен|бен|пен|менен");
    private static final Pattern KAZAKH_ENDING = Pattern.compile("-?(?:(?:лар|лер|дар|дер|тар|тер)(?:ы|и)?)?-?(" + String.join("|", KAZAKH.values()) + "|н|дики|дыки|тики)?");

    private final String word;
    private final Map<String, Set<GrammaticalCase>> forms = new HashMap<>();

    private Declension(String word) { this.word = word; }

    /// @param female whether the bearer is a woman, or null where that is not known
    static Declension of(String written, @org.jspecify.annotations.Nullable Boolean female) {
        String word = Letters.folded(written);
        Declension declension = new Declension(word);
        int hyphen = word.lastIndexOf('-');
        String first = hyphen < 0 ? "" : word.substring(0, hyphen + 1);
        declension.decline(word.substring(hyphen + 1), first, female);
        if (hyphen > 0) {
            Declension head = of(word.substring(0, hyphen), female);
            Declension tail = of(word.substring(hyphen + 1), female);
            head.forms.forEach((one, cases) -> tail.forms.forEach((two, others) -> {
                if (!java.util.Collections.disjoint(cases, others)) declension.forms.computeIfAbsent(one + "-" + two, _ -> EnumSet.copyOf(others));
            }));
            head.forms.forEach((one, cases) -> declension.forms.computeIfAbsent(one + "-" + tail.word, _ -> EnumSet.copyOf(cases)));
        }
        return declension;
    }

    /// The cases that this token can stand for; empty when it is no form of the word.
    Optional<Set<GrammaticalCase>> match(String folded) {
        Set<GrammaticalCase> russian = forms.get(folded);
        if (russian != null) return Optional.of(russian);
        if (!folded.startsWith(word)) return Optional.empty();
        return kazakh(folded.substring(word.length()));
    }

    /// The case of a Kazakh ending that follows a name.
    static Optional<Set<GrammaticalCase>> kazakh(String ending) {
        Matcher matcher = KAZAKH_ENDING.matcher(ending);
        if (!matcher.matches()) return Optional.empty();
        String suffix = matcher.group(1);
        if (suffix == null) return Optional.of(EnumSet.of(NOM));
        for (Map.Entry<GrammaticalCase, String> each : KAZAKH.entrySet()) {
            if (List.of(each.getValue().split("\\|")).contains(suffix)) return Optional.of(EnumSet.of(each.getKey()));
        }
        return Optional.of(EnumSet.of(suffix.equals("н") ? ACC : GEN));
    }

    Collection<String> forms() { return forms.keySet(); }

    String word() { return word; }

    private void decline(String w, String before, @org.jspecify.annotations.Nullable Boolean female) {
        add(before + w, NOM);
        if (w.length() < 2) return;
        if (w.equals("лев")) masculine(before, "льв", "ом", "ем");
        if (w.matches(".*(ов|ев|ин|ын)")) {
            if (!Boolean.TRUE.equals(female)) masculine(before, w, "ым", "ом");
            family(before, w);
        } else if (w.matches(".+(ова|ева|ина|ына)")) {
            String base = before + w.substring(0, w.length() - 1);
            add(base + "ой", GEN, DAT, INS, LOC);
            add(base + "ою", INS);
            add(base + "у", ACC);
            add(base + "ы", GEN);
            add(base + "е", DAT, LOC);
            family(before, w.substring(0, w.length() - 1));
        } else if (w.matches(".{2,}(ий|ый|ой)")) {
            String base = before + w.substring(0, w.length() - 2);
            for (String ending : List.of("ого", "его")) add(base + ending, GEN, ACC);
            for (String ending : List.of("ому", "ему")) add(base + ending, DAT);
            for (String ending : List.of("им", "ым")) add(base + ending, INS);
            for (String ending : List.of("ом", "ем", "ии")) add(base + ending, LOC);
            for (String ending : List.of("ие", "ые", "их", "ых", "ими", "ыми")) add(base + ending, GEN);
            softened(before + w.substring(0, w.length() - 1));
        } else if (w.matches(".{2,}(ая|яя)")) {
            String base = before + w.substring(0, w.length() - 2);
            for (String ending : List.of("ой", "ей")) add(base + ending, GEN, DAT, INS, LOC);
            for (String ending : List.of("ую", "юю")) add(base + ending, ACC);
            add(base + "ое", NOM);
        } else if (w.endsWith("а")) {
            String base = before + w.substring(0, w.length() - 1);
            for (String ending : List.of("ы", "и")) add(base + ending, GEN);
            add(base + "е", DAT, LOC);
            add(base + "у", ACC);
            for (String ending : List.of("ой", "ей", "ою")) add(base + ending, INS);
        } else if (w.endsWith("я")) {
            String base = before + w.substring(0, w.length() - 1);
            add(base + "и", GEN, DAT, LOC);
            add(base + "е", DAT, LOC);
            add(base + "ю", ACC);
            for (String ending : List.of("ей", "ею")) add(base + ending, INS);
        } else if (w.endsWith("ь")) {
            String base = before + w.substring(0, w.length() - 1);
            softened(base);
            add(base + "и", GEN, DAT, LOC);
            add(base + "ью", INS);
            if (w.length() > 3 && w.charAt(w.length() - 3) == 'е') softened(before + w.substring(0, w.length() - 3) + w.charAt(w.length() - 2));
        } else if (w.endsWith("й")) {
            softened(before + w.substring(0, w.length() - 1));
            if (w.endsWith("ей")) softened(before + w.substring(0, w.length() - 2) + "ь");
        } else if (!w.matches(".*(улы|кызы|[оиуюыэе]|их|ых|ко)")) {
            masculine(before, w, "ом", "ем");
            if (w.matches(".{2,}(ец|ел|ок|ек|яц)")) {
                masculine(before, w.substring(0, w.length() - 2) + w.charAt(w.length() - 1), "ом", "ем");
                if (w.matches(".*(ец|ек|яц)")) masculine(before, w.substring(0, w.length() - 2) + (w.endsWith("ц") ? "йц" : "ьк"), "ом", "ем");
            }
        }
        if (Boolean.TRUE.equals(female) && w.matches(".*[^аяьй]")) add(before + w, GEN, DAT, ACC, LOC, INS);
    }

    private void masculine(String before, String stem, String... instrumental) {
        String base = before + stem;
        add(base + "а", GEN, ACC);
        add(base + "у", DAT);
        for (String ending : instrumental) add(base + ending, INS);
        add(base + "е", LOC);
    }

    private void softened(String base) {
        add(base + "я", GEN, ACC);
        add(base + "ю", DAT);
        add(base + "ем", INS);
        add(base + "е", LOC);
        if (base.endsWith("и")) add(base + "и", LOC);
    }

    /// `Ивановы`, `Ивановых`.
    private void family(String before, String stem) {
        add(before + stem + "ы", NOM);
        add(before + stem + "ых", GEN, ACC, LOC);
        add(before + stem + "ым", INS);
        add(before + stem + "ыми", INS);
    }

    private void add(String form, GrammaticalCase... cases) {
        forms.computeIfAbsent(form, _ -> EnumSet.noneOf(GrammaticalCase.class)).addAll(List.of(cases));
    }
}
