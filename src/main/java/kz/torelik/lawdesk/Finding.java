package kz.torelik.lawdesk;

import kz.torelik.kernel.Reason;

/// Something wrong in the law data.
///
/// @param file such as `law/deadlines/acceptance.yaml`
/// @param line beginning with 1, or 0 where it is the whole file
/// @param what was found, and what is allowed
public record Finding(String file, int line, Reason what) {}
