/**
 * The vendor's side: keys that sign, and licenses that are signed with them. Nothing of it belongs on a customer's machine.
 */
package dev.licensing.issue;
