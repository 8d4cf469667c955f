/** Documents as rows of a table. Knows nothing of stores: who calls it has checked names and contents. */
package dev.licensing.runtime.store.jdbc;
