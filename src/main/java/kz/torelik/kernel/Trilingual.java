package kz.torelik.kernel;

/// A text in the three languages; none of them may be blank.
public record Trilingual(String kk, String ru, String en) {

    public Trilingual {
        if (kk.isBlank() || ru.isBlank() || en.isBlank()) throw new IllegalArgumentException("A text lacks a language: kk=%s ru=%s en=%s".formatted(kk, ru, en));
    }

    public String in(Language language) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }

    /// The same words in every language: for proper names and numbers.
    public static Trilingual same(String text) { return new Trilingual(text, text, text); }
}
