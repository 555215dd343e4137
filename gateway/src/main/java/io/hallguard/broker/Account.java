package io.hallguard.broker;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Who may connect, and to what end. A client must use the account's name as its client id, so that
 * nobody can take over another's session and throw away what is queued in it.
 *
 * @param publish topic filters that it may send to
 * @param subscribe topic filters that it may hear, wholly or in part
 */
public record Account(
    String name, String password, List<TopicFilter> publish, List<TopicFilter> subscribe) {
  public Account {
    requireNonNull(password, "password is null");
    if (name.isBlank()) {
      throw new IllegalArgumentException("Expected an account to have a name, but it is blank.");
    }
    publish = List.copyOf(publish);
    subscribe = List.copyOf(subscribe);
  }

  boolean maySend(String topic) {
    return publish.stream().anyMatch(filter -> filter.covers(topic));
  }

  boolean mayHear(String topicOrFilter) {
    return subscribe.stream().anyMatch(filter -> filter.covers(topicOrFilter));
  }

  @Override
  public String toString() {
    return "Account[name=" + name + "]";
  }
}
