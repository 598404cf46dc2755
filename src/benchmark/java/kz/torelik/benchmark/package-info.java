/// Benchmarks: each with its rival or floor, and with an oracle that says whether what was measured is right. Run by `./torelik bench NAME`.
@org.jspecify.annotations.NullMarked
package kz.torelik.benchmark;
