package kz.torelik.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.torelik.House;
import kz.torelik.casefile.CaseLists;
import kz.torelik.kernel.Actor;
import org.junit.jupiter.api.Test;

/// The demonstration country makes its cases through the doors that people use; afterwards every stage has some, and a second start adds none.
class DemonstrationCountryTests {

    @Test
    void casesStandAtEveryStageAndNothingIsMadeTwice() {
        try (House house = House.inhabited(LocalDateTime.of(2026, 11, 23, 11, 30))) {
            MakingCases making = house.get(MakingCases.class);
            Stories stories = house.get(Stories.class);
            int made = making.makeAll();
            List<CaseLists.CaseLine> cases = house.as(new Actor.Rule("test"), () -> house.get(CaseLists.class).listMine(500, 0));
            Map<String, Long> stages = cases.stream().collect(Collectors.groupingBy(CaseLists.CaseLine::stage, TreeMap::new, Collectors.counting()));
            assertThat(made).isEqualTo(stories.cases().size());
            assertThat(stages).containsKeys("acceptance", "preparation", "scheduled", "appeal-period", "in-force", "execution", "returned", "refused", "terminated", "stayed",
                    "consideration", "objection-period", "cancelled");
            assertThat(cases.stream().map(CaseLists.CaseLine::court).distinct().count()).isGreaterThanOrEqualTo(6);
            making.makeAll();
            assertThat(house.as(new Actor.Rule("test"), () -> house.get(CaseLists.class).countMine())).isEqualTo(cases.size());
        }
    }
}
