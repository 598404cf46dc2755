package kz.torelik.programs;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a program may do, as its person reads it before he allows it. An operation of the API names the one that opens it.
public enum ProgramScope {
    CASES, FILING, CALENDAR, APPOINTMENTS, LETTERS, NOTICES, ALERTS, POWERS, MEDIATION, OFFICE;

    /// As programs write it.
    public String word() { return name().toLowerCase(Locale.ROOT); }

    public static Optional<ProgramScope> find(String word) { return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst(); }

    /// Reads scopes with spaces between them (RFC 6749 section 3.3).
    ///
    /// @return nothing when one of them is unknown, or none is there
    public static Optional<Set<ProgramScope>> parse(String text) {
        List<Optional<ProgramScope>> found = Arrays.stream(text.strip().split(" +")).map(ProgramScope::find).toList();
        if (found.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        Set<ProgramScope> all = new LinkedHashSet<>();
        found.forEach(one -> all.add(one.orElseThrow()));
        return Optional.of(all);
    }

    static String[] words(Set<ProgramScope> scopes) { return Arrays.stream(values()).filter(scopes::contains).map(ProgramScope::word).toArray(String[]::new); }

    static Set<ProgramScope> of(String[] words) {
        Set<ProgramScope> all = new LinkedHashSet<>();
        for (String word : words) all.add(find(word).orElseThrow());
        return all;
    }
}
