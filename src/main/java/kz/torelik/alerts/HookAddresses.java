package kz.torelik.alerts;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import org.springframework.stereotype.Component;

/// Where programs may be told: over HTTPS, at a public address of the internet. Addresses of the house itself and of its network are refused, when they are given and again before each message:
/// otherwise a stranger could have the house ask its own inner services. Java keeps what a name meant for some seconds, so that the connection goes to what was looked at.
@Component
class HookAddresses {

    private static final int LONGEST = 500;

    private final AlertProperties properties;

    HookAddresses(AlertProperties properties) { this.properties = properties; }

    /// @return `hook-form`, `hook-inner`
    Answer<URI> parse(String typed) {
        URI address;
        try {
            address = new URI(typed.strip());
        } catch (URISyntaxException unreadable) {
            return Answer.no(Refusal.of("hook-form"));
        }
        boolean plain = properties.inner() && "http".equals(address.getScheme());
        if (typed.length() > LONGEST || (!"https".equals(address.getScheme()) && !plain) || address.getHost() == null || address.getUserInfo() != null || address.getFragment() != null) return Answer.no(Refusal.of("hook-form"));
        return isOutside(address) ? Answer.yes(address) : Answer.no(Refusal.of("hook-inner"));
    }

    /// Whether every address that the name has now is public; a name that nobody knows is not.
    boolean isOutside(URI address) {
        if (properties.inner()) return true;
        try {
            InetAddress[] all = InetAddress.getAllByName(address.getHost());
            return all.length > 0 && Arrays.stream(all).allMatch(HookAddresses::isPublic);
        } catch (UnknownHostException nobody) {
            return false;
        }
    }

    static boolean isPublic(InetAddress one) {
        if (one.isAnyLocalAddress() || one.isLoopbackAddress() || one.isLinkLocalAddress() || one.isSiteLocalAddress() || one.isMulticastAddress()) return false;
        byte[] bytes = one.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (bytes.length == 4) {
            boolean carrier = first == 100 && second >= 64 && second < 128;
            boolean special = first == 192 && second == 0 && (bytes[2] & 0xFF) <= 2 || first == 198 && (second == 18 || second == 19) || first == 198 && second == 51 && (bytes[2] & 0xFF) == 100 || first == 203 && second == 0 && (bytes[2] & 0xFF) == 113;
            return first != 0 && first < 240 && !carrier && !special;
        }
        // global unicast alone, without tunnels to IPv4 (6to4, Teredo) and examples
        boolean tunnel = first == 0x20 && second == 0x02 || first == 0x20 && second == 0x01 && (bytes[2] & 0xFF) == 0 && (bytes[3] & 0xFF) == 0;
        boolean example = first == 0x20 && second == 0x01 && (bytes[2] & 0xFF) == 0x0D && (bytes[3] & 0xFF) == 0xB8;
        return (first & 0xE0) == 0x20 && !tunnel && !example;
    }
}
