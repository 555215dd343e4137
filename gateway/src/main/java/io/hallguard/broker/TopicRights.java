package io.hallguard.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
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

/** Lets accounts in and holds them to their topics. Knows no roles: a right is a topic filter. */
final class TopicRights implements ActiveMQSecurityManager4 {
  private final Map<String, Account> accounts;
  private final WildcardConfiguration wildcards;

  TopicRights(List<Account> accounts, WildcardConfiguration wildcards) {
    this.accounts = accounts.stream().collect(Collectors.toMap(Account::name, Function.identity()));
    this.wildcards = wildcards;
  }

  @Override
  public @Nullable String validateUser(
      @Nullable String user,
      @Nullable String password,
      RemotingConnection connection,
      @Nullable String domain) {
    return isKnown(user, password) && user != null && user.equals(connection.getClientID())
        ? user
        : null;
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
