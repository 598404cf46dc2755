package kz.torelik.tour;

import java.util.List;

/// A chapter of the tour: whose step it is and where it begins. Its words are `tour.<key>.title`, `tour.<key>.does.<n>` and `tour.<key>.shows`.
///
/// @param guests the characters who act in it, by their IIN; empty where nobody signs in
/// @param steps how many things there are to do
/// @param place where one begins
public record Chapter(String key, List<String> guests, int steps, String place) {

    private static final String AIGUL = "890314490012";
    private static final String ERLAN = "841102390017";
    private static final String ZHANAR = "930530490017";
    private static final String DANIYAR = "900119390010";

    static final List<Chapter> ALL = List.of(new Chapter("prepare", List.of(AIGUL), 4, "/my"), new Chapter("sign", List.of(AIGUL), 3, "/my"), new Chapter("pay", List.of(AIGUL), 3, "/my"),
            new Chapter("draw", List.of(), 3, "/cases"), new Chapter("consider", List.of(ERLAN), 4, "/desk"), new Chapter("decide", List.of(), 4, "/desk"),
            new Chapter("publish", List.of(AIGUL), 4, "/acts"), new Chapter("order", List.of(ZHANAR, DANIYAR), 3, "/my"),
            new Chapter("hear", List.of(), 5, "/desk"), new Chapter("appeal", List.of(ERLAN), 4, "/my"), new Chapter("practice", List.of(), 4, "/practice"));

    public Chapter {
        guests = List.copyOf(guests);
    }
}
