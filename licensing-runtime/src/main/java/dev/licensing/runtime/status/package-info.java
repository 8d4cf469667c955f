/** What a Licensing page shows of an environment's license. */
package dev.licensing.runtime.status;
