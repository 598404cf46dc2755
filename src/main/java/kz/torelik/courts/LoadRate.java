package kz.torelik.courts;

import java.math.BigDecimal;

/// How much a judge can carry; the draw divides his load by both factors.
///
/// @param employment the share of a full load of cases, above 0 and at most 1; a chair has less than 1
/// @param experience above 0 and at most 2; below 1 in the first years
public record LoadRate(BigDecimal employment, BigDecimal experience) {

    public static final LoadRate FULL = of("1.00", "1.00");

    public LoadRate {
        if (employment.signum() <= 0 || employment.compareTo(BigDecimal.ONE) > 0) throw new IllegalArgumentException("The rate of employment is above 0 and at most 1: " + employment);
        if (experience.signum() <= 0 || experience.compareTo(BigDecimal.TWO) > 0) throw new IllegalArgumentException("The factor of experience is above 0 and at most 2: " + experience);
    }

    public static LoadRate of(String employment, String experience) { return new LoadRate(new BigDecimal(employment), new BigDecimal(experience)); }

    /// What a load is divided by.
    public BigDecimal capacity() { return employment.multiply(experience); }
}
