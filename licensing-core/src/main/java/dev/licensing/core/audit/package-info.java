/** The usage of an environment for the vendor, once a calendar quarter: who owes it, and what belongs to whom. */
package dev.licensing.core.audit;
