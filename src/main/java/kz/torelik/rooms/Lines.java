package kz.torelik.rooms;

import java.util.List;

/// What a page is told of the lines between browsers.
///
/// @param ice where browsers that do not reach each other ask for help (STUN, TURN: RFC 8489, RFC 8656)
/// @param weak below how many bit/s a page gives up its picture, so that the words come through; 0 when it never does
public record Lines(List<String> ice, long weak) {

    public Lines { ice = List.copyOf(ice); }
}
