package kz.torelik.search.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import kz.torelik.search.Question;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/// Where a page ended, as it stands in an address: the values by which the list is sorted. It says nothing that the page did not, and the list goes on behind it however deep that is.
///
/// @param score of the last act; 0 where the list is not sorted by it
/// @param day of its decision, in days since 1970
record Place(float score, long day, String id) {

    static Sort sort(Question.Sort sort) {
        SortField id = new SortField(Written.ID, SortField.Type.STRING);
        return switch (sort) {
            case BEST -> new Sort(SortField.FIELD_SCORE, new SortField(Written.DAY, SortField.Type.LONG, true), id);
            case NEWEST -> new Sort(new SortField(Written.DAY, SortField.Type.LONG, true), id);
            case OLDEST -> new Sort(new SortField(Written.DAY, SortField.Type.LONG), id);
        };
    }

    static Place of(FieldDoc last, Question.Sort sort) {
        int first = sort == Question.Sort.BEST ? 1 : 0;
        return new Place(first == 1 ? (Float) last.fields[0] : 0, (Long) last.fields[first], ((BytesRef) last.fields[first + 1]).utf8ToString());
    }

    FieldDoc document(Question.Sort sort) {
        Object[] fields = sort == Question.Sort.BEST ? new Object[] {score, day, new BytesRef(id)} : new Object[] {day, new BytesRef(id)};
        return new FieldDoc(Integer.MAX_VALUE, score, fields);
    }

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
