/** The commands: reads options, prints what happens. */
@NullMarked
package io.hallguard.sim.cli;

import org.jspecify.annotations.NullMarked;
