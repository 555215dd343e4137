package io.hallguard.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTUtil;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager4;
import org.jspecify.annotations.Nullable;

/**
 * Lets accounts in and holds them to their topics. Knows no roles: a right is a topic filter. With
 * no accounts at all, everybody may do everything.
 */
final class TopicRights implements ActiveMQSecurityManager4 {
  private static final String ANYBODY = "anybody";

  private final Map<String, Account> accounts;
  private final WildcardConfiguration wildcards;
  private final Optional<String> first;
  private volatile boolean all;

  TopicRights(BrokerSettings settings, WildcardConfiguration wildcards) {
    this.accounts =
        settings.accounts().stream().collect(Collectors.toMap(Account::name, Function.identity()));
    this.first = settings.first();
    this.wildcards = wildcards;
  }

  void admitAll() {
    all = true;
  }

  @Override
  public @Nullable String validateUser(
      @Nullable String user,
      @Nullable String password,
      RemotingConnection connection,
      @Nullable String domain) {
    String client = connection.getClientID();
    if (!all && first.isPresent() && !first.get().equals(client)) {
      return null;
    }
    if (accounts.isEmpty()) {
      return ANYBODY;
    }
    return isKnown(user, password) && user != null && user.equals(client) ? user : null;
  }

  @Override
  public @Nullable String validateUserAndRole(
      @Nullable String user,
      @Nullable String password,
      Set<Role> roles,
      CheckType right,
      String address,
      RemotingConnection connection,
      @Nullable String domain) {
    if (accounts.isEmpty()) {
      return ANYBODY;
    }
    Account account = user == null ? null : accounts.get(user);
    String topic = MQTTUtil.getMqttTopicFromCoreAddress(address, wildcards);
    return account != null && isAllowed(account, right, topic) ? user : null;
  }

  @Override
  public boolean validateUser(String user, String password) {
    return false;
  }

  @Override
  public boolean validateUserAndRole(
      String user, String password, Set<Role> roles, CheckType right) {
    return false;
  }

  private boolean isKnown(@Nullable String user, @Nullable String password) {
    Account account = user == null ? null : accounts.get(user);
    return account != null
        && password != null
        && MessageDigest.isEqual(account.password().getBytes(UTF_8), password.getBytes(UTF_8));
  }

  private static boolean isAllowed(Account account, CheckType right, String topic) {
    return switch (right) {
      case SEND -> account.maySend(topic);
      case CREATE_ADDRESS -> account.maySend(topic) || account.mayHear(topic);
      case CONSUME,
          CREATE_DURABLE_QUEUE,
          DELETE_DURABLE_QUEUE,
          CREATE_NON_DURABLE_QUEUE,
          DELETE_NON_DURABLE_QUEUE ->
          account.mayHear(topic);
      case DELETE_ADDRESS, MANAGE, BROWSE, VIEW, EDIT -> false;
    };
  }
}
