/** Tests of audit files. */
package dev.licensing.core.audit;
