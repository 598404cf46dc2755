package kz.torelik.documents.pages;

/// A page as it is shown.
///
/// @param page from 1
/// @param pages how many the document has
/// @param width of the picture in pixels
/// @param mediaType `image/png` or `image/jpeg`
/// @param picture the encoded picture
/// @param text the words of the page in reading order; empty for a page that is only a picture
public record DrawnPage(int page, int pages, int width, int height, String mediaType, byte[] picture, String text) {}
