package kz.torelik.web.parts;

/// One page of a document, to be read in the browser.
///
/// @param title of the document
/// @param back the address of the page from which one came
/// @param backTo its name
/// @param address under which its pages are; `/pages` and `/picture` follow
/// @param download the address of the whole file
/// @param page from 1
/// @param zoom 1, 2 or 3
/// @param width of the picture in pixels
/// @param text the words of the page; empty when it is a mere picture
/// @param tongue the tag of the language of the text, or null where it is not known
public record Paper(String title, String back, String backTo, String address, String download, int page, int pages, int zoom, int width, int height, String text, @org.jspecify.annotations.Nullable String tongue) {

    private static final int WIDTH = 816;
    private static final int STEP = 408;

    /// The width of the picture of a page at a zoom.
    public static int width(int zoom) { return WIDTH + (within(zoom) - 1) * STEP; }

    /// The nearest zoom that there is.
    public static int within(int zoom) { return Math.clamp(zoom, 1, 3); }

    public String to(int other) { return at(other, zoom); }

    public String at(int other, int closer) { return address + "/pages?page=" + other + (closer == 1 ? "" : "&zoom=" + closer); }

    public String picture() { return address + "/picture?page=" + page + (zoom == 1 ? "" : "&zoom=" + zoom); }
}
