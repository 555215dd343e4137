/**
 * The clauses as rules, one class each, and the book that holds them. {@code decide} is a function
 * of state and input; it reads no clock and does nothing.
 */
@NullMarked
package io.hallguard.core.rule;

import org.jspecify.annotations.NullMarked;
