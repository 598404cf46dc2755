/// Pages of documents as pictures with their text, to be read in a browser without a download. Whoever calls has already asked `casefile` whether the reader may see the document.
///
/// What people upload may be made to harm whoever opens it: each page is drawn by a process of its own that gets nothing but the bytes, has a bounded memory and a bounded time, knows no secret, and is
/// thrown away when it exceeds them ([kz.torelik.documents.pages.PageDrawing]). The house never parses it for a picture itself.
@NullMarked
@NamedInterface("pages")
package kz.torelik.documents.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
