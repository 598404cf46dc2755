package kz.torelik.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// A sum of money in tenge with two decimals (tiyn). Never negative zero, never a floating-point number.
public record Tenge(BigDecimal amount) implements Comparable<Tenge> {

    public static final Tenge ZERO = new Tenge(BigDecimal.ZERO);

    public Tenge {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }

    @JsonCreator
    public static Tenge of(String amount) { return new Tenge(new BigDecimal(amount)); }

    public static Tenge of(long whole) { return new Tenge(BigDecimal.valueOf(whole)); }

    public Tenge plus(Tenge other) { return new Tenge(amount.add(other.amount)); }

    public Tenge minus(Tenge other) { return new Tenge(amount.subtract(other.amount)); }

    public Tenge times(BigDecimal factor) { return new Tenge(amount.multiply(factor)); }

    public Tenge min(Tenge other) { return compareTo(other) <= 0 ? this : other; }

    /// The sum in whole tenge, half a tenge up: how a duty is paid unless the law data say otherwise.
    public Tenge rounded(RoundingMode mode) { return new Tenge(amount.setScale(0, mode)); }

    public boolean isZero() { return amount.signum() == 0; }

    public boolean isPositive() { return amount.signum() > 0; }

    @Override
    public int compareTo(Tenge other) { return amount.compareTo(other.amount); }

    /// The plain number, `1297.50`; pages write it by language.
    @JsonValue
    @Override
    public String toString() { return amount.toPlainString(); }
}
