package kz.torelik.publication.bulk;

/// A part of the bank as two files. A name stands for its content: another content has another name.
///
/// @param from the first number of its range
/// @param to the last one
/// @param acts how many acts are in it
public record BulkPart(long from, long to, int acts, File lines, File documents) {

    /// @param sha256 in hexadecimal digits
    public record File(String name, long bytes, String sha256) {}
}
