/** The audit file: what an environment has used, signed by its own key, for the vendor to verify. */
package dev.licensing.runtime.audit;
