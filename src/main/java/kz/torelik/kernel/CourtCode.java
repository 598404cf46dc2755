package kz.torelik.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The four digits of a court in a case number: two of the region (KATO prefix), two of the court in it; 99 is the regional court.
public record CourtCode(@JsonValue String digits) implements Comparable<CourtCode> {

    public CourtCode {
        if (!digits.matches("[0-9]{4}")) throw new IllegalArgumentException("A court code has four digits: " + digits);
    }

    @JsonCreator
    public static CourtCode of(String digits) { return new CourtCode(digits); }

    public String region() { return digits.substring(0, 2); }

    @Override
    public int compareTo(CourtCode other) { return digits.compareTo(other.digits); }

    @Override
    public String toString() { return digits; }
}
