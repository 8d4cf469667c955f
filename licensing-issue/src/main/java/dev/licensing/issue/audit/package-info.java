/** Verifies what environments say of their usage. */
package dev.licensing.issue.audit;
