package kz.torelik.law;

import java.util.Locale;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// What a court is, by its place in the system and its specialisation (CPC arts. 24, 27-28; constitutional law on the judicial system arts. 3, 6-11).
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum CourtKind {
    DISTRICT, CITY, INTER_DISTRICT, ECONOMIC, JUVENILE, ADMINISTRATIVE, INVESTIGATIVE, CRIMINAL, REGIONAL,
    CASSATION_CIVIL, CASSATION_CRIMINAL, CASSATION_ADMINISTRATIVE, SUPREME;

    /// The word that the data use.
    public String word() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    /// A district court or its equal that hears civil cases of its territory.
    public boolean isTerritorial() { return this == DISTRICT || this == CITY || this == INTER_DISTRICT; }

    /// Whether claims of the first instance are filed there.
    public boolean hearsClaims() { return isTerritorial() || this == ECONOMIC || this == JUVENILE || this == ADMINISTRATIVE; }
}
