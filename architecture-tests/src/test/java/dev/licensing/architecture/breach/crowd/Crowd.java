package dev.licensing.architecture.breach.crowd;

/** One of sixteen. */
record Crowd() {}

record One() {}

record Two() {}

record Three() {}

record Four() {}

record Five() {}

record Six() {}

record Seven() {}

record Eight() {}

record Nine() {}

record Ten() {}

record Eleven() {}

record Twelve() {}

record Thirteen() {}

record Fourteen() {}

record Fifteen() {}
