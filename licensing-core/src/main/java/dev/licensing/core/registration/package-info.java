/** What is done to environment slots: register, release and review, standbys, drift, names, moves. */
package dev.licensing.core.registration;
