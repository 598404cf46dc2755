package kz.torelik.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.torelik.kernel.Language;
import kz.torelik.law.Procedure.By;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever role somebody has in a case, each page that names it has its word in three languages: an applicant opens his case as a plaintiff does.
class RolesAreNamedTests {

    private static final Set<By> PARTIES = EnumSet.complementOf(EnumSet.of(By.JUDGE, By.PANEL, By.CHAIR, By.CHAIR_ABOVE, By.REGISTRAR, By.SECRETARY, By.RULE));

    @ParameterizedTest
    @ValueSource(strings = {"portal.case.as.", "chambers.role.", "acts.role.", "gazette.side.", "hearings.role.", "notices.role."})
    void everyRoleHasItsWord(String prefix) {
        Sentences sentences = Sentences.load();
        List<String> keys = PARTIES.stream().map(role -> prefix + role.word()).toList();
        assertThat(keys).hasSizeGreaterThan(10);
        for (Language language : Language.values()) assertThat(sentences.keys(language)).as(language.tag()).containsAll(keys);
    }
}
