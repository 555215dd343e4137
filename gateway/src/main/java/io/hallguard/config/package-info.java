/**
 * {@code hall.yaml}: read, check, explain. {@link io.hallguard.config.ConfigReader} is the door.
 *
 * <p>The way through: {@code yaml} (text to a tree with lines and columns), {@code key} (the typed
 * keys, which read the tree), {@code check} (what fits together, and the assembly), {@code hall}
 * (the result), {@code explain} and {@code describe} (words for people and editors).
 */
@NullMarked
package io.hallguard.config;

import org.jspecify.annotations.NullMarked;
