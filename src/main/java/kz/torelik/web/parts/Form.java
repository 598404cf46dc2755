package kz.torelik.web.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person typed and what was found in it. A form that comes back shows every word again.
///
/// @param values by the name of the field
public record Form(Map<String, String> values, List<Fault> faults) {

    public static final Form EMPTY = new Form(Map.of(), List.of());

    /// What is wrong with a field, in the words of the reader's language.
    ///
    /// @param field the name of the field, to which the summary links
    /// @param next how to go on, possibly empty
    public record Fault(String field, String found, String next) {}

    public Form {
        values = Map.copyOf(values);
        faults = List.copyOf(faults);
    }

    public static Form typed(Map<String, String> values) { return new Form(values, List.of()); }

    public Form with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new Form(more, faults);
    }

    public Form found(Fault fault) {
        List<Fault> more = new ArrayList<>(faults);
        more.add(fault);
        return new Form(values, more);
    }

    /// What stands in a field, possibly nothing.
    public String value(String field) { return values.getOrDefault(field, ""); }

    public Optional<Fault> fault(String field) { return faults.stream().filter(fault -> fault.field().equals(field)).findFirst(); }

    public boolean isFaultless() { return faults.isEmpty(); }
}
