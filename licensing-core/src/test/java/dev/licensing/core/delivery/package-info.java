/** Tests of how licenses leave the portal. */
package dev.licensing.core.delivery;
