package kz.torelik.publication.pseudonyms;

import java.util.Locale;

/// What a replacement hides; the words of `law/publication.yaml`.
public enum Kind {
    NAMES, MINOR_NAMES, IIN, ADDRESSES, PHONES, EMAILS, ACCOUNTS, ID_DOCUMENTS, BIRTH_DATES, VEHICLE_PLATES, HEALTH;

    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
