/**
 * What a checked {@code hall.yaml} says, as plain values: the plan for the core, and what the
 * drivers, the broker, the pages and the journal need to know. Nothing here reads or checks a file.
 */
@NullMarked
package io.hallguard.config.hall;

import org.jspecify.annotations.NullMarked;
