/**
 * The hall as it is set up: places, the devices wired to them, and the parameters of the rules. A
 * pure value made from {@code hall.yaml}; the core never reads the file.
 */
@NullMarked
package io.hallguard.core.plan;

import org.jspecify.annotations.NullMarked;
