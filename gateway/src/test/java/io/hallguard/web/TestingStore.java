package io.hallguard.web;

import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.state.HallState;
import io.hallguard.loop.PrivateText;
import io.hallguard.loop.Store;
import io.hallguard.web.port.Records;
import io.hallguard.web.port.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A journal in memory that can be made to fail. Any thread. */
final class TestingStore implements Store, Records, Words {
  private final List<Recorded> facts = new ArrayList<>();
  private final Map<String, PrivateText> texts = new HashMap<>();
  private boolean failing;

  @Override
  public synchronized void commit(Batch batch) throws NotDurable {
    if (failing) {
      throw new NotDurable("the disk is full", new IOException("no space left"));
    }
    facts.addAll(batch.facts());
    batch.texts().forEach(text -> texts.put(text.ref().id(), text));
  }

  @Override
  public void snapshot(HallState state) {}

  @Override
  public synchronized Optional<Recorded> fact(long seq) {
    return seq >= 1 && seq <= facts.size()
        ? Optional.of(facts.get((int) seq - 1))
        : Optional.empty();
  }

  @Override
  public synchronized List<Recorded> after(long seq, int limit) {
    int from = (int) Math.min(seq, facts.size());
    return List.copyOf(facts.subList(from, Math.min(facts.size(), from + limit)));
  }

  @Override
  public String journalId() {
    return "journal-1";
  }

  @Override
  public synchronized Optional<String> words(TextRef ref) {
    return Optional.ofNullable(texts.get(ref.id())).map(PrivateText::words);
  }

  synchronized List<Recorded> facts() {
    return List.copyOf(facts);
  }

  synchronized List<PrivateText> texts() {
    return List.copyOf(texts.values());
  }

  synchronized void fail(boolean from) {
    failing = from;
  }
}
