package dev.licensing.core.person;

/**
 * The vendor's contacts for one customer, named wherever a remedy is theirs to give. Immutable.
 *
 * @param sales for what is not bought yet
 * @param support for what does not work
 * @param accountManager for the subscription as it is
 */
public record VendorContacts(VendorContact sales, VendorContact support, VendorContact accountManager) {}
