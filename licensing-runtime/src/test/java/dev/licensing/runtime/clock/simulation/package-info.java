/** Years of servers whose clocks go wrong in every way that is known of, and of administrators who set them back. */
package dev.licensing.runtime.clock.simulation;
