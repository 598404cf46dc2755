/// The paper of the house: files kept under their content, what may be uploaded, how a document is typeset, and its text read back.
///
/// - [kz.torelik.documents.Files] and [kz.torelik.documents.Documents]: content-addressed, encrypted under one key per owner (a draft or
///   a case); destroying the key destroys the documents of a sealed or expired case.
/// - [kz.torelik.documents.pages.PageDrawing]: pages as pictures with their words, drawn by a process of its own.
/// - [kz.torelik.documents.upload.UploadCheck]: what may be attached to a submission (CPC art. 149; formats and size by configuration).
/// - [kz.torelik.documents.Uploads]: a file that comes in parts over a link that drops, and goes on where it stopped.
/// - [kz.torelik.documents.paper.Typesetter]: a typed sheet becomes PDF/A (claims of CPC art. 148, acts of arts. 226 and 269, brief
///   protocols of art. 282, writs, notices, receipts).
///
/// Who may see a document is decided by `casefile`, never here.
///
/// Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Documents", allowedDependencies = {"kernel", "language"})
package kz.torelik.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
