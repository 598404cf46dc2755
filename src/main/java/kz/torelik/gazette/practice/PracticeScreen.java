package kz.torelik.gazette.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.language.Phrase;
import kz.torelik.law.Categories;
import kz.torelik.law.Category;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// The classifier, with the number of published acts.
///
/// @param counts category -> published acts
/// @param generated whether the acts are those of the demonstration country
@Shows("gazette/practice/practice.jte")
public record PracticeScreen(Categories categories, Map<String, Integer> counts, boolean generated) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("gazette.practice.title"); }

    /// Categories of one kind of dispute, in the order of the classifier.
    ///
    /// @param number the first part of their codes
    public record Family(String number, List<Category> members) {
        public Family { members = List.copyOf(members); }
    }

    public List<Family> families() {
        Map<String, List<Category>> families = new LinkedHashMap<>();
        categories.list().stream().filter(category -> !category.group()).forEach(category -> families.computeIfAbsent(category.code().substring(0, category.code().indexOf('.')), _ -> new ArrayList<>()).add(category));
        return families.entrySet().stream().map(family -> new Family(family.getKey(), family.getValue())).toList();
    }

    /// The classifier names some of them itself.
    public String name(Page page, Family family) {
        return categories.find(family.number() + ".00").map(head -> page.write(head.title())).orElseGet(() -> page.t("gazette.practice.family." + family.number()));
    }

    public int count(Category category) { return counts.getOrDefault(category.code(), 0); }

    public int sum(Family family) { return family.members().stream().mapToInt(this::count).sum(); }
}
