package kz.torelik.learning.measuring;

import java.nio.file.Path;

/// Data that cannot be measured with: which file, which line, what was found and what would do.
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    Unreadable(String said) { super(said); }

    /// @param line from 1; 0 for the whole file
    static Unreadable at(Path file, int line, String found, String allowed) { return new Unreadable(file + (line > 0 ? ":" + line : "") + ": " + found + "; " + allowed); }
}
