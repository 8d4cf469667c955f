/** Tests of what a server states of its clock and its farm. */
package dev.licensing.core.license.facts;
