/** The usage files of an environment. */
package dev.licensing.examples.licensetool.audit;
