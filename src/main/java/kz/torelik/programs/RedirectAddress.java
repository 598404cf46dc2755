package kz.torelik.programs;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/// An address to which people come back with a code: over HTTPS, or on the own machine (RFC 8252 section 7.3), or of an application by a scheme of its own, which names a domain backwards.
final class RedirectAddress {

    private static final Pattern APPLICATION = Pattern.compile("[a-z][a-z0-9]*(?:\\.[a-z0-9-]+)+");
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]{1,300}");
    private static final Set<String> OWN_MACHINE = Set.of("127.0.0.1", "[::1]");

    private RedirectAddress() {}

    static boolean isGood(String text) {
        if (!PLAIN.matcher(text).matches() || text.contains("#") || text.contains("*") || text.contains("\"") || text.contains("'") || text.contains(";") || text.contains(",")) return false;
        try {
            URI address = new URI(text);
            if (address.getScheme() == null || address.getUserInfo() != null) return false;
            return switch (address.getScheme()) {
                case "https" -> address.getHost() != null;
                case "http" -> address.getHost() != null && OWN_MACHINE.contains(address.getHost());
                default -> APPLICATION.matcher(address.getScheme()).matches();
            };
        } catch (java.net.URISyntaxException no) {
            return false;
        }
    }
}
