package kz.torelik.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.torelik.House;
import kz.torelik.counterparts.carriers.Smsc;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.notices.Wish;
import kz.torelik.notices.Wishes;
import org.junit.jupiter.api.Test;

/// Whoever wants letters as text messages is reminded of his visit by one, through a short message centre, to the number that he confirmed.
class ReminderByTextTests {

    private static final CourtCode COURT = CourtCode.of("7110");
    private static final String NUMBER = "+77015550177";

    @Test
    void aVisitorIsRemindedByATextMessageOnce() throws IOException {
        try (Smsc smsc = Smsc.run(0, 0, "torelik", "demo");
                House house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0), "torelik.reception.every=1d", "torelik.sms.host=127.0.0.1", "torelik.sms.port=" + smsc.port(), "torelik.sms.password=demo")) {
            Actor aigul = house.citizen("aigul");
            Wishes wishes = house.get(Wishes.class);
            house.as(aigul, () -> wishes.sendCode(Wish.Contact.PHONE, NUMBER, Language.RU)).orThrow();
            house.awaitThat(() -> !smsc.texts(NUMBER).isEmpty());
            Matcher code = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)").matcher(smsc.texts(NUMBER).getFirst().text());
            assertThat(code.find()).isTrue();
            house.as(aigul, () -> wishes.confirm(Wish.Contact.PHONE, code.group())).orThrow();
            house.as(aigul, () -> {
                wishes.keep(false, Set.of(), Wish.Letters.SMS);
                return true;
            });
            Instant at = LocalDateTime.of(2026, 6, 11, 15, 20).atZone(CourtClock.COUNTRY).toInstant();
            house.as(aigul, () -> house.get(Visiting.class).book(COURT, Receiver.CHAIR, at, "Қалай көшірме алуға болады")).orThrow();
            house.moveTo(LocalDateTime.of(2026, 6, 10, 16, 0));
            house.get(Offering.class).watch();
            house.get(Offering.class).watch();
            house.awaitThat(() -> smsc.texts(NUMBER).stream().anyMatch(text -> text.text().contains("/my/appointments")));
            assertThat(smsc.texts(NUMBER).stream().filter(text -> text.text().contains("/my/appointments"))).as("the booking or the reminder, each once").hasSizeLessThanOrEqualTo(2).anyMatch(text -> text.text().contains("11"));
        }
    }
}
