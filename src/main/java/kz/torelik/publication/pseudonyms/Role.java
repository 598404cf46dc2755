package kz.torelik.publication.pseudonyms;

import java.util.Locale;

/// In what part somebody appears in a text. A judge keeps his name; everybody else is called by his role and a letter.
public enum Role {
    PLAINTIFF, DEFENDANT, CREDITOR, DEBTOR, APPLICANT, INTERESTED, THIRD_PARTY, REPRESENTATIVE, WITNESS, CHILD, PERSON, JUDGE;

    /// The key of its words.
    public String word() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
