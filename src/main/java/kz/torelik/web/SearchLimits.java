package kz.torelik.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Keeps anybody from reading the register of cases out, by the pages or by programs: each network address may ask only so often a minute, about participants less often, and have only so many pages of papers drawn.
@Component
public class SearchLimits {

    private final Buckets buckets = new Buckets();
    private final int questions;
    private final int participants;
    private final int pages;

    /// @param questions a minute of one address
    /// @param participants a minute about participants
    /// @param pages of published papers a minute, which cost the most
    SearchLimits(@Value("${torelik.public.questions:60}") int questions, @Value("${torelik.public.participants:20}") int participants, @Value("${torelik.public.pages:120}") int pages) {
        this.questions = questions;
        this.participants = participants;
        this.pages = pages;
    }

    /// @throws Refused with `too-many-requests`
    public void question(HttpServletRequest request, HttpServletResponse response) { take("case " + network(request.getRemoteAddr()), questions, response); }

    /// @throws Refused with `too-many-requests`
    public void participant(HttpServletRequest request, HttpServletResponse response) { take("party " + network(request.getRemoteAddr()), participants, response); }

    /// @throws Refused with `too-many-requests`
    public void page(HttpServletRequest request, HttpServletResponse response) { take("page " + network(request.getRemoteAddr()), pages, response); }

    private void take(String caller, int perMinute, HttpServletResponse response) {
        long wait = buckets.take(caller, perMinute, System.nanoTime());
        if (wait == 0) return;
        long seconds = Math.ceilDiv(wait, 1_000_000_000L);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        throw new Refused(Refusal.of("too-many-requests", seconds));
    }

    /// One subscriber has a whole /64 of IPv6.
    public static String network(String address) {
        if (address.indexOf(':') < 0) return address;
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8)) : address;
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }
}
