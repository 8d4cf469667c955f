package dev.licensing.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Field32Test {
    @Test
    void products_are_those_of_polynomials_modulo_x5_x2_1() {
        for (int a = 0; a < 32; a++) {
            for (int b = 0; b < 32; b++) {
                assertThat(Field32.multiply(a, b)).isEqualTo(polynomialProduct(a, b));
            }
        }
    }

    @Test
    void a_quotient_times_the_divisor_is_the_dividend() {
        for (int a = 1; a < 32; a++) {
            for (int b = 1; b < 32; b++) {
                assertThat(Field32.multiply(Field32.divide(a, b), b)).isEqualTo(a);
            }
        }
    }

    @Test
    void the_logarithm_is_the_exponent_of_the_power() {
        for (int exponent = 0; exponent < Field32.ORDER; exponent++) {
            assertThat(Field32.logarithm(Field32.power(exponent))).isEqualTo(exponent);
        }
    }

    private static int polynomialProduct(int a, int b) {
        int product = 0;
        for (int bit = 0; bit < 5; bit++) {
            product ^= ((b >> bit) & 1) * (a << bit);
        }
        for (int bit = 8; bit >= 5; bit--) {
            product ^= ((product >> bit) & 1) * (0b100101 << (bit - 5));
        }
        return product;
    }
}
