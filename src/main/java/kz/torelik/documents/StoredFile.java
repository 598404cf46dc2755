package kz.torelik.documents;

import kz.torelik.kernel.Sha256;

/// What the store answers when a content is safely on disk.
///
/// @param sha256 the digest of the content as it was given, under which its owner opens it again
/// @param size bytes of the content
public record StoredFile(Sha256 sha256, long size) {}
