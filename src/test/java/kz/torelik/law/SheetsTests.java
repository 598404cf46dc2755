package kz.torelik.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the law has somebody sign in the room of a hearing.
class SheetsTests {

    private static final LawBook LAW = LawBook.load();

    private static List<String> signedBy(String role, String procedure) { return LAW.sheets().list(role, LAW.procedure(procedure)).stream().map(Sheets.Sheet::code).toList(); }

    @Test
    void each_role_has_its_own_paper() {
        assertThat(signedBy("witness", "action")).containsExactly("witness-warned");
        assertThat(signedBy("interpreter", "action")).containsExactly("interpreter-warned");
        assertThat(signedBy("expert", "administrative")).containsExactly("expert-warned");
        assertThat(signedBy("party", "action")).containsExactly("rights-explained", "settlement");
        assertThat(signedBy("listener", "action")).isEmpty();
    }

    @Test
    void the_papers_of_civil_procedure_are_not_those_of_a_crime() {
        assertThat(signedBy("witness", "criminal")).isEmpty();
    }

    @Test
    void a_witness_is_warned_from_the_day_on_which_he_is_sixteen() {
        Sheets.Sheet warned = LAW.sheets().find("witness-warned").orElseThrow();
        LocalDate today = LocalDate.of(2026, 6, 8);
        assertThat(warned.isForBorn(LocalDate.of(2010, 6, 8), today)).isTrue();
        assertThat(warned.isForBorn(LocalDate.of(2010, 6, 9), today)).isFalse();
        assertThat(LAW.sheets().find("interpreter-warned").orElseThrow().isForBorn(LocalDate.of(2012, 1, 1), today)).as("the code has no age for an interpreter").isTrue();
    }

    @Test
    void the_words_of_the_law_stand_behind_each_paper() {
        assertThat(LAW.sheets().sheets()).hasSizeGreaterThan(4).allMatch(sheet -> LAW.citedWords().find(sheet.basis()).isPresent());
    }
}
