package kz.torelik.gazette.practice;

import java.util.List;
import java.util.Map;
import kz.torelik.language.Phrase;
import kz.torelik.law.Categories;
import kz.torelik.law.Category;
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

    public List<Category> heads() { return categories.heads(); }

    /// What a head gathers; itself where it stands alone.
    public List<Category> within(Category head) { return head.group() ? categories.within(head.code()) : List.of(head); }

    public int count(Category category) { return counts.getOrDefault(category.code(), 0); }

    public int sum(Category head) { return within(head).stream().mapToInt(this::count).sum(); }

    public String anchor(Category head) { return "c" + head.code().replace('.', '-'); }
}
