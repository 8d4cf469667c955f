/** The installed license of a store: install, restore, status, backup. */
package dev.licensing.examples.licensetool.store;
