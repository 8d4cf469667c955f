/** Tests of what the Licensing page shows. */
package dev.licensing.core.overview;
