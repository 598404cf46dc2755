package kz.torelik.rooms;

import java.util.List;

/// Where browsers that do not reach each other ask for help (STUN, TURN: RFC 8489, RFC 8656).
public record IceServers(List<String> urls) {

    public IceServers { urls = List.copyOf(urls); }
}
