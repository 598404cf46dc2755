package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import kz.torelik.Chromium;
import kz.torelik.House;
import kz.torelik.Screens;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A visitor opens the tour, becomes one of its people by one click, and moves the clock of the country.
class TourJourney {

    private static final Path PICTURES = Path.of("target/screenshots/tour");

    private static House house;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 6, 5, 18, 0));
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTourIsOpenToEverybody(Language language) {
        for (int width : Screens.of(language)) {
            try (Visitor visitor = new Visitor(chromium, house, language, width, PICTURES)) {
                visitor.go("/tour");
                assertThat(visitor.find("ol.chapters > li").count()).isEqualTo(11);
                visitor.see("tour-" + width);
                assertThat(visitor.faults()).isEmpty();
            }
        }
    }

    @Test
    void oneClickSignsInAndOneMovesTheClockToTheNextWorkingMorning() {
        try (Visitor visitor = new Visitor(chromium, house, Language.RU, Visitor.DESK, PICTURES)) {
            visitor.go("/tour");
            visitor.click("#prepare button[value='890314490012']");
            visitor.page().waitForURL("**/my");
            visitor.go("/tour");
            Instant before = house.clock().instant();
            visitor.click("button[name=to][value=morning]");
            visitor.page().waitForURL("**/tour");
            LocalDateTime now = LocalDateTime.ofInstant(house.clock().instant(), CourtClock.COUNTRY);
            assertThat(house.clock().instant()).isAfter(before);
            assertThat(now.toLocalDate()).as("Friday evening, then Monday").isEqualTo(LocalDate.of(2026, 6, 8));
            assertThat(now.getHour()).isEqualTo(9);
            assertThat(visitor.find("#clock b").innerText()).contains("09:3");
        }
    }
}
