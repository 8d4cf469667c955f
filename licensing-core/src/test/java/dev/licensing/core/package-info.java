/** Tests of what every package of the domain shares. */
package dev.licensing.core;
