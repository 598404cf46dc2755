package kz.torelik.documents.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Takes what a decoder gives out, keeps none of it but the first bytes, and stops the decoder at the limits.
final class CountingSink extends OutputStream {

    private final Findings findings;
    private final long limit;
    private final byte[] head = new byte[32];
    private long size;

    CountingSink(Findings findings, long limit) {
        this.findings = findings;
        this.limit = limit;
    }

    @Override
    public void write(int value) throws IOException { write(new byte[] {(byte) value}, 0, 1); }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (size < head.length) System.arraycopy(bytes, offset, head, (int) size, (int) Math.min(length, head.length - size));
        size += length;
        findings.count(length);
        if (size > limit) throw new Findings.TooMuch();
    }

    long size() { return size; }

    byte[] head() { return Arrays.copyOf(head, (int) Math.min(size, head.length)); }
}
