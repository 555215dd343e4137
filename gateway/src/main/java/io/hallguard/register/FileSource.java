package io.hallguard.register;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.register.RegisterPage;
import io.hallguard.core.register.RegisterQuery;
import io.hallguard.journal.Head;
import io.hallguard.journal.JournalFile;
import io.hallguard.journal.JournalUnusable;

/** The register in a journal's file. */
record FileSource(JournalFile journal) implements RegisterSource {

  /** A read of the file. */
  private interface Read<T> {
    T ask() throws JournalUnusable;
  }

  private static <T> T read(Read<T> read) {
    try {
      return read.ask();
    } catch (JournalUnusable e) {
      throw new FileNames.Unreadable(e);
    }
  }

  @Override
  public RegisterPage page(RegisterQuery query) {
    return read(() -> journal.page(query));
  }

  @Override
  public Head head() {
    return read(journal::head);
  }

  @Override
  public Recorded fact(long seq) {
    return read(() -> journal.fact(seq));
  }
}
