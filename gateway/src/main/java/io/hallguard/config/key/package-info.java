/**
 * The keys of {@code hall.yaml}: one typed tree says for each its name, its kind, its range, its
 * default, what it means and whether the number is our own choice. Reading, the reference page and
 * the JSON Schema all follow this tree.
 */
@NullMarked
package io.hallguard.config.key;

import org.jspecify.annotations.NullMarked;
