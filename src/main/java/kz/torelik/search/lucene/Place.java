package kz.torelik.search.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Where a page ended, as it stands in an address: the values by which the list is sorted. It says nothing that the page did not, and the list goes on behind it however deep that is.
///
/// @param score of the last act; 0 where the list is not sorted by it
/// @param day of its decision, in days since 1970
record Place(float score, long day, String id) {

    String written() { return Base64.getUrlEncoder().withoutPadding().encodeToString((Float.floatToIntBits(score) + "|" + day + "|" + id).getBytes(StandardCharsets.UTF_8)); }

    static Optional<Place> read(String written) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8).split("\\|", 3);
            return parts.length == 3 && parts[2].length() <= 64 ? Optional.of(new Place(Float.intBitsToFloat(Integer.parseInt(parts[0])), Long.parseLong(parts[1]), parts[2])) : Optional.empty();
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
