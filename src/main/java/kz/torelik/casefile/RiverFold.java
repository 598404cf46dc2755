package kz.torelik.casefile;

/// A listener that hears only in batches of its own: one event is a batch of one.
public interface RiverFold extends RiverListener {

    @Override
    default void hear(RecordedEvent event) {
        Batch alone = batch();
        alone.hear(event);
        alone.end();
    }

    @Override
    Batch batch();
}
