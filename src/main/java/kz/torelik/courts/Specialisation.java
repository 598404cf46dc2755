package kz.torelik.courts;

import java.util.Set;
import kz.torelik.kernel.Language;
import kz.torelik.law.Category;

/// What a judge considers and in which languages.
///
/// @param fields the fields of justice; none means that he gets no cases
/// @param groups the codes of the category groups he is limited to, such as `1.00`; empty for all categories of his fields
/// @param languages the languages of proceedings he conducts
public record Specialisation(Set<Field> fields, Set<String> groups, Set<Language> languages) {

    /// Nothing recorded: such a judge gets no cases.
    public static final Specialisation NONE = new Specialisation(Set.of(), Set.of(), Set.of());

    public Specialisation {
        fields = Set.copyOf(fields);
        groups = Set.copyOf(groups);
        languages = Set.copyOf(languages);
    }

    public boolean hears(Field field, Category category) {
        return fields.contains(field) && (groups.isEmpty() || groups.contains(category.groupCode()));
    }

    public boolean speaks(Language language) { return languages.contains(language); }
}
