package kz.torelik.web.parts;

/// A column of a work table.
///
/// @param priority 1 stays on every screen, 2 goes below 900 pixels, 3 goes below 1200 pixels
/// @param number whether it holds numbers or dates, set to the right
public record Column(String name, int priority, boolean number) {

    public static Column of(String name) { return new Column(name, 1, false); }

    public static Column number(String name) { return new Column(name, 1, true); }

    /// The classes of its head and of its cells.
    public String look() { return (number ? "n" : "") + (priority > 1 ? " p" + priority : ""); }
}
