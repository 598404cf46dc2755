package kz.torelik.web;

import java.util.List;
import kz.torelik.language.Phrase;

/// The sections of a face, in its masthead and at the foot of a phone: at most five.
public interface Navigation {

    /// Whether the address belongs to this face, such as `/chambers/...`.
    boolean owns(String path);

    List<Item> items(Viewer viewer);

    /// @param href also tells which section is current: the longest `href` that the address begins with
    record Item(String href, Phrase label) {}
}
