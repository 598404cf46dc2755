package kz.torelik.publication.bulk;

import java.util.List;

/// What a full copy of the bank consists of.
///
/// @param form `torelik-bulk/1`
/// @param house whose numbers these are
/// @param upTo the changes behind this number are to be followed after the parts were read
public record BulkList(String form, String house, long upTo, List<BulkPart> parts) {
    public BulkList { parts = List.copyOf(parts); }
}
