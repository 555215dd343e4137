package io.hallguard.config.check;

import io.hallguard.config.hall.HostPort;
import io.hallguard.config.key.At;
import io.hallguard.config.key.HistoryKeys;
import io.hallguard.config.key.Key;
import io.hallguard.config.key.NetworkKeys;
import io.hallguard.config.key.SectionValue;
import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Problems;
import io.hallguard.core.plan.Text;
import java.net.URI;
import java.util.Optional;

/** Who can reach what over the network, and with which credentials. */
final class NetworkCheck {
  private final SectionValue file;
  private final Problems problems;

  NetworkCheck(SectionValue file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  void run() {
    Optional<SectionValue> mqtt = file.getOptional(NetworkKeys.MQTT);
    mqtt.flatMap(found -> found.getOptional(NetworkKeys.EMBEDDED)).ifPresent(this::embedded);
    mqtt.flatMap(found -> found.getOptional(NetworkKeys.BROKER)).ifPresent(this::external);
    file.getOptional(NetworkKeys.WEB).ifPresent(web -> new HttpsCheck(file, web, problems).run());
    file.getOptional(HistoryKeys.HISTORY).ifPresent(this::history);
  }

  private void embedded(SectionValue broker) {
    Optional<At<HostPort>> listen = broker.find(NetworkKeys.BROKER_LISTEN);
    boolean nobody =
        broker.getOptional(NetworkKeys.USERS).filter(users -> users.isEmpty()).isPresent();
    listen
        .filter(found -> nobody && !found.value().loopback())
        .ifPresent(found -> refuse(found, openToAll(found.value())));
    Optional<At<HostPort>> pages =
        file.getOptional(NetworkKeys.WEB).flatMap(web -> web.find(NetworkKeys.WEB_LISTEN));
    if (listen.isPresent() && pages.isPresent() && samePort(listen.get(), pages.get())) {
      refuse(pages.get(), portTaken(pages.get().value().port()));
    }
  }

  private static boolean samePort(At<HostPort> one, At<HostPort> other) {
    return one.value().port() == other.value().port();
  }

  private void external(SectionValue broker) {
    lonely(broker, NetworkKeys.BROKER_USER, NetworkKeys.BROKER_PASSWORD_FILE);
    lonely(broker, NetworkKeys.BROKER_PASSWORD_FILE, NetworkKeys.BROKER_USER);
    broker
        .find(NetworkKeys.BROKER_ADDRESS)
        .filter(address -> inClear(address.value()))
        .ifPresent(address -> problems.warn(address.spot(), address.path(), clearText()));
  }

  private static boolean inClear(URI address) {
    return address.getScheme().equals("tcp") && !loopback(address);
  }

  private static boolean loopback(URI address) {
    String host = address.getHost().replaceAll("[\\[\\]]", "");
    return new HostPort(host, 1).loopback();
  }

  private void lonely(SectionValue broker, Key<?> key, Key<?> other) {
    if (broker.find(key).isPresent() && broker.find(other).isEmpty()) {
      String path = broker.path() + "." + key.name();
      problems.refuse(
          broker.find(key).get().spot(),
          path,
          Flaw.said(
              new Text(
                  "还须写出 " + other.name(),
                  "needs " + other.name() + " beside it: write both or none")));
    }
  }

  private void history(SectionValue history) {
    history
        .find(HistoryKeys.URL)
        .filter(url -> url.value().getScheme().equals("http") && !loopback(url.value()))
        .ifPresent(url -> problems.warn(url.spot(), url.path(), historyInClear()));
  }

  private void refuse(At<HostPort> at, Flaw flaw) {
    problems.refuse(at.spot(), at.path(), flaw);
  }

  private static Flaw openToAll(HostPort listen) {
    return Flaw.of(
        listen.toString(),
        new Text("127.0.0.1:" + listen.port(), "127.0.0.1:" + listen.port()),
        new Text(
            "没有 users 时任何人都能冒充设备:请在 users 下写出账号,或改为 127.0.0.1:%d".formatted(listen.port()),
            ("without users anybody on the network could speak as a device: add accounts"
                    + " under users, or listen on 127.0.0.1:%d")
                .formatted(listen.port())));
  }

  private static Flaw portTaken(int port) {
    return Flaw.of(
        Integer.toString(port),
        new Text("", ""),
        new Text(
            "端口 %d 已用于 mqtt.embedded.listen,请换一个".formatted(port),
            "port %d is that of mqtt.embedded.listen: choose another".formatted(port)));
  }

  private static Flaw clearText() {
    return Flaw.said(
        new Text(
            "tcp 不加密,密码和消息在网络上可被看到和篡改;建议用 ssl",
            "tcp is not encrypted, so that passwords and messages can be read and changed on the"
                + " way: prefer ssl"));
  }

  private static Flaw historyInClear() {
    return Flaw.said(
        new Text(
            "http 不加密,令牌和数据在网络上可被看到和篡改;建议用 https",
            "http is not encrypted, so that the token and the points can be read and changed on"
                + " the way: prefer https"));
  }
}
