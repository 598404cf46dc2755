package kz.torelik.tour;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.torelik.entrance.Guests;
import kz.torelik.language.Phrase;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import org.jspecify.annotations.Nullable;

/// The tour.
///
/// @param wanted the number of the case as it was typed, or empty
/// @param followed the case that is followed, or null
@Shows("tour/tour.jte")
public record TourScreen(List<Chapter> chapters, List<Guests.Guest> guests, Instant now, String wanted, @Nullable TourCase followed) implements Screen {

    public TourScreen {
        chapters = List.copyOf(chapters);
        guests = List.copyOf(guests);
    }

    public List<String> keys() { return chapters.stream().map(Chapter::key).toList(); }

    public String place(String key) { return chapter(key).place(); }

    public List<Guests.Guest> guests(String key) { return chapter(key).guests().stream().flatMap(iin -> guests.stream().filter(guest -> guest.iin().digits().equals(iin))).toList(); }

    public List<String> steps(Page page, String key) { return IntStream.rangeClosed(1, chapter(key).steps()).mapToObj(n -> page.t("tour." + key + ".does." + n)).toList(); }

    private Chapter chapter(String key) { return chapters.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow(); }

    public Optional<TourCase> theCase() { return Optional.ofNullable(followed); }

    @Override
    public Phrase title() { return Phrase.of("tour.title"); }
}
