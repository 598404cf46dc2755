package kz.torelik.recordings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import kz.torelik.recordings.chain.Disk;

/// A disk with so many bytes left: the write that needs more puts as many as there are, and then fails, as a real one does.
final class FillingDisk implements Disk {

    long left = Long.MAX_VALUE;
    /// Whether it is waited until the real disk has it. Where nobody pulls a plug it need not.
    boolean forces = true;

    @Override
    public FileChannel open(Path file, OpenOption... options) throws IOException { return new Channel(FileChannel.open(file, options)); }

    private final class Channel extends FileChannel {

        private final FileChannel real;

        Channel(FileChannel real) { this.real = real; }

        @Override
        public int write(ByteBuffer bytes, long at) throws IOException {
            int fits = (int) Math.min(left, bytes.remaining());
            if (fits == 0) throw new IOException("No space left on device");
            ByteBuffer part = bytes.slice(bytes.position(), fits);
            int written = real.write(part, at);
            left -= written;
            bytes.position(bytes.position() + written);
            return written;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            int written = write(bytes, real.position());
            real.position(real.position() + written);
            return written;
        }

        @Override
        public long write(ByteBuffer[] all, int offset, int length) throws IOException { throw new UnsupportedOperationException(); }

        @Override
        public int read(ByteBuffer into) throws IOException { return real.read(into); }

        @Override
        public long read(ByteBuffer[] all, int offset, int length) throws IOException { return real.read(all, offset, length); }

        @Override
        public int read(ByteBuffer into, long at) throws IOException { return real.read(into, at); }

        @Override
        public long position() throws IOException { return real.position(); }

        @Override
        public FileChannel position(long at) throws IOException { real.position(at); return this; }

        @Override
        public long size() throws IOException { return real.size(); }

        @Override
        public FileChannel truncate(long size) throws IOException { real.truncate(size); return this; }

        @Override
        public void force(boolean metaData) throws IOException { if (forces) real.force(metaData); }

        @Override
        public long transferTo(long at, long count, WritableByteChannel to) throws IOException { return real.transferTo(at, count, to); }

        @Override
        public long transferFrom(ReadableByteChannel from, long at, long count) throws IOException { return real.transferFrom(from, at, count); }

        @Override
        public MappedByteBuffer map(MapMode mode, long at, long size) throws IOException { return real.map(mode, at, size); }

        @Override
        public FileLock lock(long at, long size, boolean shared) throws IOException { return real.lock(at, size, shared); }

        @Override
        public FileLock tryLock(long at, long size, boolean shared) throws IOException { return real.tryLock(at, size, shared); }

        @Override
        protected void implCloseChannel() throws IOException { real.close(); }
    }
}
