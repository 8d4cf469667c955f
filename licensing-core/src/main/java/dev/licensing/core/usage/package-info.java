/**
 * How much of a feature is used, and whether more may be: measured values, the pure decisions on them, and the counting of
 * end users.
 */
package dev.licensing.core.usage;
