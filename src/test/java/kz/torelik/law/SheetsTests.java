package kz.torelik.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the law has somebody sign in the room of a hearing.
class SheetsTests {

    private static final LawBook LAW = LawBook.load();

    private static List<String> signedBy(String role, String procedure) { return signedBy(List.of(role), procedure, false); }

    private static List<String> signedBy(List<String> roles, String procedure, boolean closed) { return LAW.sheets().list(roles, LAW.procedure(procedure), closed).stream().map(Sheets.Sheet::code).toList(); }

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
        assertThat(signedBy("witness", "criminal")).containsExactly("witness-warned-criminal");
        assertThat(signedBy("interpreter", "criminal")).containsExactly("interpreter-warned-criminal");
        assertThat(signedBy("expert", "appeal-criminal")).containsExactly("expert-warned-criminal");
        assertThat(signedBy("witness", "administrative-offence")).as("the code on offences was not read for it").isEmpty();
    }

    @Test
    void of_the_participants_of_a_criminal_case_the_victim_is_warned_and_the_accused_is_not() {
        assertThat(signedBy(List.of("party", "victim"), "criminal", false)).containsExactly("victim-warned");
        assertThat(signedBy(List.of("party", "accused"), "criminal", false)).as("he need not testify at all").isEmpty();
    }

    @Test
    void in_a_closed_criminal_session_everybody_signs_that_he_tells_nobody() {
        assertThat(signedBy(List.of("party", "accused"), "criminal", true)).containsExactly("closed-session-warned");
        assertThat(signedBy(List.of("witness"), "criminal", true)).containsExactly("witness-warned-criminal", "closed-session-warned");
        assertThat(signedBy(List.of("witness"), "action", true)).containsExactly("witness-warned");
    }

    @Test
    void every_procedure_in_which_something_is_signed_takes_it_into_the_file() {
        List<String> those = List.of("party", "victim", "witness", "interpreter", "expert", "specialist");
        List<Procedure> withHearings = LAW.procedures().stream().filter(procedure -> !LAW.sheets().list(those, procedure, true).isEmpty() && has(procedure, "hearing-opened")).toList();
        assertThat(withHearings).hasSizeGreaterThan(15).allMatch(procedure -> has(procedure, "sheet-signed"));
    }

    private static boolean has(Procedure procedure, String event) { return procedure.stages().stream().flatMap(stage -> procedure.steps(stage).stream()).anyMatch(step -> step.event().event().equals(event)); }

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
        assertThat(LAW.sheets().sheets()).hasSizeGreaterThan(4).allMatch(sheet -> LAW.citedWords().find(sheet.basis()).isPresent()).allMatch(sheet -> sheet.ageBasis() == null || LAW.citedWords().find(sheet.ageBasis()).isPresent());
    }
}
