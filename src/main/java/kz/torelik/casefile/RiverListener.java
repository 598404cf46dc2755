package kz.torelik.casefile;

import kz.torelik.casefile.events.ProceduralEvent;

/// Somebody who hears every event of every case, in order, each at least once and its effect exactly once: what a listener writes to
/// the database commits together with its place in the river.
public interface RiverListener {

    /// The stable name under which its place is kept; also the name of the rule that acts when it records events.
    String name();

    /// Hears one event. Anything thrown rolls back and the event is heard again; after five faults the case is set aside for this listener.
    void hear(RecordedEvent event);

    /// Whether this event concerns it. What does not is passed over without a call.
    default boolean concerns(ProceduralEvent event) { return true; }

    /// Whether it looks at the case as it stands and not at what the event says: then, of several events of a case that it would hear at once, only the last is heard.
    default boolean seesWholeCase() { return false; }

    /// The hearing of one transaction: every event that it hears together, one by one, each at its own moment; what is written is written by the end of [Batch#end] at the
    /// latest. A fold that writes with a few statements for all of them, or keeps each case in memory from one event to the next, makes one of its own.
    default Batch batch() { return this::hear; }

    /// @see #batch
    interface Batch {

        void hear(RecordedEvent event);

        /// All events of the transaction were heard.
        default void end() {}
    }

    /// Whether it records events: then its transactions are durable, and each holds only a few of the events that concern it, because it locks their
    /// cases. A mere fold is heard in large batches, and a crash replays the last of them. After a fault the events are heard one by one.
    default boolean acts() { return false; }
}
