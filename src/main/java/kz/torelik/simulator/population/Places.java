package kz.torelik.simulator.population;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.Court;
import kz.torelik.law.Courts;
import org.jspecify.annotations.Nullable;

/// Addresses in the towns where courts sit.
final class Places {

    private static final Stock.Places STOCK = Stock.read("places", Stock.Places.class);
    private static final int USUAL_WEIGHT = 20;
    private static final String CAPITAL = "71";

    private final Courts courts;
    private final List<Court> towns;
    private final int[] weights;

    Places(Courts courts) {
        this.courts = courts;
        this.towns = courts.list().stream().filter(court -> court.kind().isTerritorial() && !STOCK.villages().contains(court.seat().ru())).toList();
        this.weights = towns.stream().mapToInt(town -> weight(town, towns)).toArray();
    }

    /// A town by its population.
    Court town(Dice dice) { return towns.get(dice.weighted(weights)); }

    /// An address in the town where a court sits.
    Address draw(Dice dice, Court court) {
        Court place = court.kind().isTerritorial() ? court : atSeatOf(court);
        boolean village = STOCK.villages().contains(place.seat().ru());
        String flat = village || dice.chance(15) ? null : String.valueOf(dice.between(1, 140));
        return written(dice.pick(place.serves().subList(0, Math.min(place.serves().size(), inOneTown(place) ? 2 : 1))), place.seat(), dice.pick(STOCK.streets()),
                String.valueOf(dice.between(1, 180)), flat, village);
    }

    /// An address as given; the settlement is the seat of the court that serves the place.
    Address given(String kato, Trilingual street, String house, @Nullable String flat) {
        return written(kato, courts.serving(kato).orElseThrow(() -> new IllegalStateException("No court serves " + kato)).seat(), street, house, flat, false);
    }

    private static Address written(String kato, Trilingual settlement, Trilingual street, String house, @Nullable String flat, boolean village) {
        Trilingual form = village ? STOCK.form().village() : flat == null ? STOCK.form().house() : STOCK.form().flat();
        String number = flat == null ? "" : flat;
        return new Address(kato, settlement, new Trilingual(say(form.kk(), settlement.kk(), street.kk(), house, number), say(form.ru(), settlement.ru(), street.ru(), house, number),
                say(form.en(), settlement.en(), street.en(), house, number)));
    }

    private Court atSeatOf(Court court) {
        List<Court> there = courts.inRegion(courts.inRegion(court.region()).stream().anyMatch(each -> each.kind().isTerritorial()) ? court.region() : CAPITAL).stream()
                .filter(each -> each.kind().isTerritorial()).toList();
        return there.stream().filter(each -> each.seat().ru().equals(court.seat().ru())).findFirst().orElse(there.getFirst());
    }

    private static boolean inOneTown(Court court) { return List.of("71", "75", "79").contains(court.region()); }

    private static int weight(Court town, List<Court> towns) {
        Integer given = STOCK.weights().get(town.region());
        long inRegion = towns.stream().filter(each -> each.region().equals(town.region())).count();
        return (int) Math.max(1, 10L * (given == null ? USUAL_WEIGHT : given) / inRegion);
    }

    private static String say(String form, Object... facts) { return new MessageFormat(form, Locale.ROOT).format(facts); }
}
