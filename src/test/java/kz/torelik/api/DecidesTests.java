package kz.torelik.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import kz.torelik.acts.Disposition;
import kz.torelik.kernel.Refused;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

/// What an act decides comes back from the program that read it as it was, for every kind that the law data describe alone.
class DecidesTests {

    private static final LawBook LAW = LawBook.load();

    static Stream<Disposition> described() {
        return LAW.papers().actKinds().stream().filter(kind -> kind.bringsAbout() != null).flatMap(DecidesTests::dispositions);
    }

    private static Stream<Disposition> dispositions(CourtPapers.ActKind kind) {
        if (!kind.grounds().isEmpty()) return LAW.grounds(kind.grounds().getFirst()).grounds().stream().map(ground -> new Disposition.OnGround(kind.code(), ground.code()));
        return kind.outcomes().stream().map(outcome -> new Disposition.Merits(kind.code(), outcome.code(), List.of("Установить факт.")));
    }

    @ParameterizedTest
    @MethodSource("described")
    void itComesBackAsItWas(Disposition disposition) { assertThat(Decides.of(disposition).toDisposition(LAW)).isEqualTo(disposition); }

    @Test
    void aKindThatNobodyDescribesIsRefused() {
        Decides unknown = Decides.of(new Disposition.Merits("no-such-kind", "satisfied"));
        assertThatThrownBy(() -> unknown.toDisposition(LAW)).isInstanceOf(Refused.class);
    }
}
