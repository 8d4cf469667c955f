/** What every package of the domain shares: the exception for a value outside its bounds. */
package dev.licensing.core;
