/** What a server states of its clock and its farm, so that an assessment can take it into account. */
package dev.licensing.core.license.facts;
