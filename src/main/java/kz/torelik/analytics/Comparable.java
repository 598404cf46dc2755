package kz.torelik.analytics;

/// All that a forecast may know of a case: what kind of dispute it is and what kind of act ends it. Nothing tells of a person: neither sex nor ethnicity nor residence, nothing of an IIN, no name; nor which court or which judge. A test holds this list fixed.
///
/// @param category the code in `law/categories.yaml`
/// @param kind the code in `law/act-kinds.yaml`
public record Comparable(String category, String kind) {}
