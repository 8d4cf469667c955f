/** Where an environment keeps its license and what belongs to it: whole documents, changed by one server at a time. */
package dev.licensing.runtime.store;
