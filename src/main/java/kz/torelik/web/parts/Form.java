package kz.torelik.web.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person typed and what was found in it. A form that comes back shows every word again.
///
/// @param values by the name of the field
/// @param beside what the house has in a field in which something else was typed, by the name of the field: both are shown, and the person chooses
public record Form(Map<String, String> values, List<Fault> faults, Map<String, String> beside) {

    public static final Form EMPTY = new Form(Map.of(), List.of());

    /// What is wrong with a field, in the words of the reader's language.
    ///
    /// @param field the name of the field, to which the summary links
    /// @param next how to go on, possibly empty
    public record Fault(String field, String found, String next) {}

    public Form {
        values = Map.copyOf(values);
        faults = List.copyOf(faults);
        beside = Map.copyOf(beside);
    }

    public Form(Map<String, String> values, List<Fault> faults) { this(values, faults, Map.of()); }

    /// The same, with what the house has wherever that differs.
    public Form beside(Form house) {
        Map<String, String> other = new LinkedHashMap<>();
        house.values.forEach((field, value) -> { if (values.containsKey(field) && !sameText(value, value(field))) other.put(field, value); });
        return new Form(values, faults, other);
    }

    private static boolean sameText(String one, String other) { return one.replace("\r\n", "\n").strip().equals(other.replace("\r\n", "\n").strip()); }

    public static Form typed(Map<String, String> values) { return new Form(values, List.of()); }

    public Form with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new Form(more, faults, beside);
    }

    public Form found(Fault fault) {
        List<Fault> more = new ArrayList<>(faults);
        more.add(fault);
        return new Form(values, more, beside);
    }

    /// What stands in a field, possibly nothing.
    public String value(String field) { return values.getOrDefault(field, ""); }

    public Optional<Fault> fault(String field) { return faults.stream().filter(fault -> fault.field().equals(field)).findFirst(); }

    public boolean isFaultless() { return faults.isEmpty(); }
}
