package kz.torelik.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/// A fixed list of listeners where the application would find them.
record Listeners(List<RiverListener> all) implements ObjectProvider<RiverListener> {
    @Override
    public Stream<RiverListener> orderedStream() { return all.stream(); }
}
