package kz.torelik.payments;

/// What a reconciliation made good.
///
/// @param booked sums that no message had told of
/// @param expired orders ended because nobody paid
/// @param resent returns said to the bank again
/// @param bankReached false when the bank gave no usable answer: what is open stays open
public record Reconciled(int booked, int expired, int resent, boolean bankReached) {}
