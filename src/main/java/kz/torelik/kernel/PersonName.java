package kz.torelik.kernel;

import org.jspecify.annotations.Nullable;

/// The name of a natural person as documents write it.
///
/// @param patronymic or null: many have none
public record PersonName(String surname, String given, @Nullable String patronymic) {

    /// `Сәрсенова Айгүл Маратқызы`.
    public String full() { return surname + " " + given + (patronymic == null ? "" : " " + patronymic); }

    /// `А. М. Сәрсенова`, with non-breaking spaces.
    public String withInitials() {
        return given.charAt(0) + ".\u00a0" + (patronymic == null ? "" : patronymic.charAt(0) + ".\u00a0") + surname;
    }

    /// `А. Сәрсенова`: how the masthead and the lists say it.
    public String brief() { return given.charAt(0) + ".\u00a0" + surname; }

    /// Two letters for the round mark beside the name.
    public String monogram() { return "" + given.charAt(0) + surname.charAt(0); }

    @Override
    public String toString() { return full(); }
}
