package kz.torelik.counterparts.bodies;

import java.util.Arrays;
import kz.torelik.counterparts.authority.AuthorityDesk;
import kz.torelik.counterparts.authority.Subject;
import java.util.List;
import java.util.Locale;

/// A system of a body: its BIN, its name, and the officer who signs for it. All of them are invented.
public enum BodySystem {
    POLICE("990140000106", "Полиция департаменті (сынақ)", "800101300819", "Тестов", "Айдос"),
    PRE_TRIAL("990140000205", "Тергеу департаменті (сынақ)", "750303300825", "Тестов", "Болат"),
    PROSECUTION("990140000304", "Прокуратура (сынақ)", "820707400833", "Тестова", "Гүлнар"),
    /// It sends nothing, it gets what the court tells of the execution.
    BAILIFFS("990140000502", "Жеке сот орындаушыларының өңірлік палатасы (сынақ)", "790212300848", "Тестов", "Ерік");

    private final String bin;
    private final String title;
    private final String iin;
    private final String surname;
    private final String given;

    BodySystem(String bin, String title, String iin, String surname, String given) {
        this.bin = bin;
        this.title = title;
        this.iin = iin;
        this.surname = surname;
        this.given = given;
    }

    /// The word of `law/bodies.yaml`.
    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    public String bin() { return bin; }

    public String title() { return title; }

    String officer() { return iin; }

    /// Makes the officers known to the authority, with the right to sign for their bodies.
    public static void enroll(AuthorityDesk authority) {
        authority.remember(Arrays.stream(values()).map(one -> new Subject(one.iin, one.bin, one.surname, one.given, null, one.title, List.of("signs"), null, null)).toList());
    }
}
