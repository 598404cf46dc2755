package kz.torelik.deadlines;

import java.util.List;

/// The outages that terms are counted with.
@FunctionalInterface
public interface KnownOutages {

    /// All outages in the order of their beginning.
    List<Outage> list();
}
