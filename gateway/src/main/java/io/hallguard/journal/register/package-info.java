/**
 * The register's tables in the journal's file: written in the transaction of the facts they follow
 * from, searched, written anew, and emptied of words.
 */
@NullMarked
package io.hallguard.journal.register;

import org.jspecify.annotations.NullMarked;
