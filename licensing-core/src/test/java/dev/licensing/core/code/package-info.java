/** Tests of the written form of codes: known answers, the algebra of the check in full, and what a person is told. */
package dev.licensing.core.code;
