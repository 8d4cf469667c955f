/** Tests of serial numbers: layout, enrolment, and every rule of the comparison by name. {@code Machines} has their notation. */
package dev.licensing.core.serial;
