package kz.torelik.filing;

import java.math.BigDecimal;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;

/// Sums of money as people type them: `1 480 000`, `1480000,50`, `1 480 000 ₸`.
final class Amounts {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000000000");

    private Amounts() {}

    static Answer<Tenge> parse(String typed) {
        String plain = typed.replaceAll("[\\s\\u00a0\\u202f₸]", "").replaceAll("(?i)(тенге|теңге|тг|kzt)\\.?$", "").replace(',', '.');
        if (!plain.matches("\\d{1,18}(\\.\\d{1,2})?")) return Answer.no(Refusal.of("sum-form", typed.strip()));
        BigDecimal amount = new BigDecimal(plain);
        return amount.compareTo(LARGEST) > 0 ? Answer.no(Refusal.of("sum-form", typed.strip())) : Answer.yes(new Tenge(amount));
    }
}
