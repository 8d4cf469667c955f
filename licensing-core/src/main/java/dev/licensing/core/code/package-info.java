/**
 * The written form that activation codes and serial numbers share: 24 symbols of Crockford's base 32 in 8 groups of 3.
 *
 * <p>21 symbols are data (105 bits, most significant first), the last 3 are a Reed–Solomon check over GF(32): a [24,21] code of distance 4,
 * so every error of up to 3 symbols, and every swap of two, is detected, and a single wrong symbol can be located. The check of activation
 * codes is shifted by a constant, which keeps the two kinds at least 3 symbols apart: the check alone tells the kind.
 *
 * <p>{@link dev.licensing.core.code.CodeWord} reads and writes that form. What is wrong with a text is always an
 * {@link dev.licensing.core.code.InvalidCodeException}; where one symbol is wrong it suggests the corrected code and never takes it
 * silently.
 */
package dev.licensing.core.code;
