/// What may be attached to a submission (CPC art. 149): PDF, DOCX, XLSX, JPEG and PNG that can be opened by anyone, for many years, without
/// harm. Everything wrong with a file is said at once, each with how to cure it.
@NullMarked
@NamedInterface("upload")
package kz.torelik.documents.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
