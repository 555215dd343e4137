package io.hallguard.web;

import io.hallguard.web.port.KeptSessions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions that outlive a server. Any thread. */
final class TestingSessions implements KeptSessions {
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  @Override
  public List<Kept> all() {
    return List.copyOf(kept.values());
  }

  @Override
  public void keep(Kept session) {
    kept.put(session.key(), session);
  }

  @Override
  public void forget(List<String> keys) {
    kept.keySet().removeAll(keys);
  }
}
