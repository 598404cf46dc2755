package kz.torelik.recordings.speech;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Turns speech of one language into words.
public interface Recogniser extends AutoCloseable {

    /// What it is, as the transcript tells it: program, version and model.
    String name();

    /// The words in their order; none when nobody speaks.
    ///
    /// @param wav 16 000 samples a second of 16 bits, one channel
    /// @throws IOException when it could not be done, with what the recogniser said
    List<Word> recognise(Path wav) throws IOException;

    @Override
    default void close() {}

    /// @param from milliseconds from the beginning of the sound, `until` its end
    /// @param confidence from 0 to 1, as the recogniser sees it
    record Word(long from, long until, String text, double confidence) {}
}
