/**
 * The journal: every fact of the hall in one SQLite file, append-only, chained by hashes, committed
 * in groups. What is owed, who was told, erasable words, snapshots and accounts stand beside the
 * facts and commit with them. {@code docs/journal.md} tells how to check a journal without us.
 */
@NullMarked
package io.hallguard.journal;

import org.jspecify.annotations.NullMarked;
