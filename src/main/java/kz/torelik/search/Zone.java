package kz.torelik.search;

/// A part of an act, in the order in which acts have them (CPC art. 226).
public enum Zone { INTRODUCTORY, DESCRIPTIVE, REASONING, OPERATIVE }
