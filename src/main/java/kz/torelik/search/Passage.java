package kz.torelik.search;

import java.util.List;

/// A piece of one part of an act, with what was looked for marked.
public record Passage(Zone zone, List<Run> runs) {

    public record Run(String text, boolean marked) {}

    public Passage {
        runs = List.copyOf(runs);
    }
}
