package kz.torelik.law;

import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;

/// A region of the country: an oblast or a city of republican significance.
///
/// @param code the first two digits of its codes in the classifier of territories (KATO) and of its courts
/// @param seat where its regional court sits
public record Region(String code, Trilingual title, Trilingual seat, @Nullable Certainty certainty) {

    record File(kz.torelik.kernel.LegalBasis basis, java.util.List<Region> regions) {}
}
