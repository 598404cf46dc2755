package kz.torelik.publication.pseudonyms;

/// How sure a rule is: a known participant or a checked number, a clear shape, or a guess that a person must look at.
public enum Confidence { CERTAIN, LIKELY, UNSURE }
