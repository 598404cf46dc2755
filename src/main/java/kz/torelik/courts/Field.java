package kz.torelik.courts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import kz.torelik.law.CourtKind;

/// A field of justice that a judge is specialised in (Civil Procedure Code art. 35 part 7: a composition is formed with regard to specialisation).
public enum Field {
    CIVIL, ECONOMIC, JUVENILE, ADMINISTRATIVE, CRIMINAL, INVESTIGATIVE;

    /// The field in which a court of that kind considers the civil cases it gets; regional courts and the Supreme Court by their civil collegia.
    public static Field of(CourtKind kind) {
        return switch (kind) {
            case DISTRICT, CITY, INTER_DISTRICT, REGIONAL, CASSATION_CIVIL, SUPREME -> CIVIL;
            case ECONOMIC -> ECONOMIC;
            case JUVENILE -> JUVENILE;
            case ADMINISTRATIVE, CASSATION_ADMINISTRATIVE -> ADMINISTRATIVE;
            case INVESTIGATIVE -> INVESTIGATIVE;
            case CRIMINAL, CASSATION_CRIMINAL -> CRIMINAL;
        };
    }

    /// The word that the database and the messages use (`courts.field.<word>`).
    @JsonValue
    public String word() { return name().toLowerCase(Locale.ROOT); }
}
