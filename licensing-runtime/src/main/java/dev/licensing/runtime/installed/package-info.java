/** Which of the store's documents are the environment's license: what is installed, what waits, and what stands in. */
package dev.licensing.runtime.installed;
