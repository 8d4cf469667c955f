/** How licenses leave the portal: made from a subscription and a slot, downloaded, or sent to the contacts. */
package dev.licensing.core.delivery;
