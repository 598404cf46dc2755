package kz.torelik.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import kz.torelik.Torelik;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The modules lean only on what they declare, never in circles and never on each other's insides. `docs/reference/modules.md` shows them.
class ModularityTests {

    static final ApplicationModules MODULES = ApplicationModules.of(Torelik.class);

    @Test
    void modulesLeanOnlyOnWhatTheyDeclare() {
        assertThat(MODULES).hasSizeGreaterThan(15);
        MODULES.verify();
    }
}
