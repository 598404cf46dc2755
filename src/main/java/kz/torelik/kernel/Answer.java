package kz.torelik.kernel;

import java.util.function.Function;

/// What a rule answers: a value, or a refusal with its basis. Nothing is thrown for what the law foresees; exceptions are for
/// broken invariants only.
public sealed interface Answer<T> {

    record Yes<T>(T value) implements Answer<T> {}

    record No<T>(Refusal refusal) implements Answer<T> {}

    static <T> Answer<T> yes(T value) { return new Yes<>(value); }

    static <T> Answer<T> no(Refusal refusal) { return new No<>(refusal); }

    default boolean isYes() { return this instanceof Yes; }

    default <R> Answer<R> map(Function<? super T, ? extends R> next) {
        return switch (this) {
            case Yes<T>(T value) -> new Yes<>(next.apply(value));
            case No<T>(Refusal refusal) -> new No<>(refusal);
        };
    }

    default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
        return switch (this) {
            case Yes<T>(T value) -> next.apply(value);
            case No<T>(Refusal refusal) -> new No<>(refusal);
        };
    }

    /// The value, where a refusal would be a broken invariant (in tests, or after an earlier check).
    /// @throws Refused when the answer is a no
    default T orThrow() {
        return switch (this) {
            case Yes<T>(T value) -> value;
            case No<T>(Refusal refusal) -> throw new Refused(refusal);
        };
    }
}
