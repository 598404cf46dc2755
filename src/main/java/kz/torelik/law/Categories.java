package kz.torelik.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The classifier of categories of disputes: groups and what they gather.
public final class Categories {

    private final Map<String, Category> byCode = new LinkedHashMap<>();
    private final Certainty certainty;

    Categories(Category.File file) {
        certainty = Certainty.of(file.certainty());
        for (Category category : file.categories()) {
            if (byCode.put(category.code(), category) != null) throw LawFault.twice("law/categories.yaml", category.code());
        }
    }

    public Certainty certainty() { return certainty; }

    /// @throws LawFault when there is no such category
    public Category get(String code) { return find(code).orElseThrow(() -> LawFault.nothing("No category has the code " + code, code)); }

    public Optional<Category> find(String code) { return Optional.ofNullable(byCode.get(code)); }

    public List<Category> list() { return List.copyOf(byCode.values()); }

    /// The heads of the classifier: groups, and categories that stand alone.
    public List<Category> heads() { return list().stream().filter(category -> category.code().equals(category.groupCode())).toList(); }

    /// What a group gathers.
    public List<Category> within(String groupCode) {
        return list().stream().filter(category -> !category.group() && category.groupCode().equals(groupCode)).toList();
    }

    /// What can be filed in a procedure.
    public List<Category> forProcedure(String procedure) {
        return list().stream().filter(category -> category.procedures().contains(procedure)).toList();
    }
}
