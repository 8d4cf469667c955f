/**
 * What a platform's Licensing page shows: the texts of the license, one line that says how it stands, and every feature with its
 * limit, its usage and a mark.
 */
package dev.licensing.core.overview;
