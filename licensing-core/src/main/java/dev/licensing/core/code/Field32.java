package dev.licensing.core.code;

/** The field GF(32) with the polynomial x^5 + x^2 + 1: multiplication by logarithms to the base of its root. */
final class Field32 {
    /** The number of elements other than zero; powers of the root repeat after as many. */
    static final int ORDER = 31;

    private static final int POLYNOMIAL = 0b100101;
    private static final int[] POWERS = powers();
    private static final int[] LOGARITHMS = logarithms();

    private Field32() {}

    static int multiply(int a, int b) {
        return a == 0 || b == 0 ? 0 : power(LOGARITHMS[a] + LOGARITHMS[b]);
    }

    /** The quotient of two elements other than zero. */
    static int divide(int a, int b) {
        return power(LOGARITHMS[a] - LOGARITHMS[b]);
    }

    static int power(int exponent) {
        return POWERS[Math.floorMod(exponent, ORDER)];
    }

    /** The exponent, 0 to 30, of an element other than zero. */
    static int logarithm(int a) {
        return LOGARITHMS[a];
    }

    private static int[] powers() {
        int[] powers = new int[ORDER];
        int element = 1;
        for (int i = 0; i < ORDER; i++) {
            powers[i] = element;
            element = element << 1;
            if (element > ORDER) {
                element ^= POLYNOMIAL;
            }
        }
        return powers;
    }

    private static int[] logarithms() {
        int[] logarithms = new int[ORDER + 1];
        for (int i = 0; i < ORDER; i++) {
            logarithms[POWERS[i]] = i;
        }
        return logarithms;
    }
}
