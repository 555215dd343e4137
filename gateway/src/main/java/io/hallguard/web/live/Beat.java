package io.hallguard.web.live;

/**
 * A sign of life.
 *
 * @param seq everything up to here has been offered
 */
record Beat(String at, boolean trusted, long seq, Journal journal) {

  /** How the journal is. */
  record Journal(boolean writable) {}
}
