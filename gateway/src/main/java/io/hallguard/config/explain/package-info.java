/**
 * What the rules will do in this hall, in words: for the person who wrote the file and for the one
 * who inspects it. Says which clause a rule serves, which numbers are our own, and what cannot be
 * observed.
 */
@NullMarked
package io.hallguard.config.explain;

import org.jspecify.annotations.NullMarked;
