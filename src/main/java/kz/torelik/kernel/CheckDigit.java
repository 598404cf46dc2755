package kz.torelik.kernel;

/// The twelfth digit of an IIN and a BIN: a weighted sum modulo 11, with a second row of weights when the first gives 10.
final class CheckDigit {

    private static final int[] SECOND_WEIGHTS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    private CheckDigit() {}

    /// @return the digit, or 10 when such a number is never issued
    static int of(String digits) {
        int first = 0;
        int second = 0;
        for (int i = 0; i < 11; i++) {
            int digit = digits.charAt(i) - '0';
            first += digit * (i + 1);
            second += digit * SECOND_WEIGHTS[i];
        }
        return first % 11 < 10 ? first % 11 : second % 11;
    }
}
