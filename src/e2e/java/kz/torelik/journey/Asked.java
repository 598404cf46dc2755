package kz.torelik.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// What a page has asked the house for and does not have yet, and how the last of what it asked ended: a walk that fails shows it.
final class Asked {

    private static final int LAST = 12;

    private final Map<Request, Long> open = new LinkedHashMap<>();
    private final Map<Request, Integer> status = new LinkedHashMap<>();
    private final Deque<String> ended = new ArrayDeque<>();

    Asked(Page page) {
        page.onRequest(request -> open.put(request, System.nanoTime()));
        page.onResponse(response -> status.put(response.request(), response.status()));
        page.onRequestFinished(request -> end(request, ""));
        page.onRequestFailed(request -> end(request, " " + request.failure()));
    }

    private void end(Request request, String how) {
        Long since = open.remove(request);
        Integer code = status.remove(request);
        ended.add(named(request) + (code == null ? "" : " " + code) + how + (since == null ? "" : " after " + millis(since) + " ms"));
        if (ended.size() > LAST) ended.removeFirst();
    }

    private static long millis(long since) { return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since); }

    /// The end of the address, and what a question to a room says; never a description of a connection, which is long.
    private static String named(Request request) {
        String path = URI.create(request.url()).getPath();
        String data = request.method().equals("POST") && !path.endsWith("/pieces") && request.postData() != null ? " " + request.postData().replaceAll("sdp=[^&]*", "sdp").replaceAll("(.{80}).*", "$1") : "";
        return request.method() + " " + path.substring(path.lastIndexOf('/') + 1) + data;
    }

    @Override
    public String toString() {
        return "waits for [" + open.entrySet().stream().map(each -> named(each.getKey()) + " for " + millis(each.getValue()) + " ms").collect(Collectors.joining(", ")) + "], had last [" + String.join(", ", ended) + "]";
    }
}
