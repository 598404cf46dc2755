package kz.torelik.learning.similar;

/// In what two cases shall be alike.
public enum By { FACTS, LAW, BOTH }
