/**
 * The one writer: takes inputs in order, decides, makes durable, and only then lets anything act.
 */
@NullMarked
package io.hallguard.loop;

import org.jspecify.annotations.NullMarked;
