/** Who acts and who is told: addresses, contacts of the customer and of the vendor. */
package dev.licensing.core.person;
