/** All wiring in one place: start and stop, the commands, the only clock. */
@NullMarked
package io.hallguard.app;

import org.jspecify.annotations.NullMarked;
