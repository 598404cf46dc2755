package kz.torelik.signatures;

/// The three results of a validation by EN 319 102-1, section 5.1.3. Only the first makes a signature acceptable.
public enum Indication { TOTAL_PASSED, INDETERMINATE, TOTAL_FAILED }
