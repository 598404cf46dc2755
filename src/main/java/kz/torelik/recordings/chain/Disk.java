package kz.torelik.recordings.chain;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/// Where the files of recordings lie. There is one disk; tests have one that fills up at a byte of their choice.
@FunctionalInterface
public interface Disk {

    Disk REAL = FileChannel::open;

    FileChannel open(Path file, OpenOption... options) throws IOException;
}
