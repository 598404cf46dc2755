package kz.torelik.web;

import java.util.concurrent.ConcurrentHashMap;

/// How much each caller may still ask: a bucket that a minute fills again, steadily.
public final class Buckets {

    private static final long MINUTE = 60_000_000_000L;
    private static final int MOST = 50_000;

    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    /// @param left requests that are left, in fractions, at that moment
    private record Bucket(double left, long nanos) {}

    /// Takes one request.
    ///
    /// @param perMinute the size of the bucket, which a minute fills
    /// @param nanos the moment on a clock that never goes back
    /// @return nanoseconds to wait before there is one again, 0 when this one was taken
    public long take(String caller, int perMinute, long nanos) {
        if (buckets.size() > MOST) buckets.values().removeIf(bucket -> nanos - bucket.nanos() > MINUTE);
        long[] wait = {0};
        buckets.compute(caller, (_, bucket) -> {
            double left = bucket == null ? perMinute : Math.min(perMinute, bucket.left() + (nanos - bucket.nanos()) * (double) perMinute / MINUTE);
            if (left >= 1) return new Bucket(left - 1, nanos);
            wait[0] = Math.max(1, Math.round((1 - left) * MINUTE / perMinute));
            return new Bucket(left, nanos);
        });
        return wait[0];
    }
}
