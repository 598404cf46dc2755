package kz.torelik.casefile;

/// Somebody who hears every event of every case, in order, each at least once and its effect exactly once: what a listener writes to
/// the database commits together with its place in the river.
public interface RiverListener {

    /// The stable name under which its place is kept; also the name of the rule that acts when it records events.
    String name();

    /// Hears one event. Anything thrown rolls back and the event is heard again; after five faults the case is set aside for this listener.
    void hear(RecordedEvent event);

    /// Whether it records events or writes outside the database: then each event has a durable transaction of its own. A mere fold is
    /// heard in batches, and a crash replays the last of them.
    default boolean acts() { return false; }
}
