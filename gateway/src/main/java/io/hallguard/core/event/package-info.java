/**
 * What enters the core and what the journal holds: inputs, commands, facts. Facts are immutable, in
 * the past tense, and never edited; their JSON form is the journal's business.
 */
@NullMarked
package io.hallguard.core.event;

import org.jspecify.annotations.NullMarked;
