package io.hallguard.config.key;

import io.hallguard.config.hall.HostPort;
import io.hallguard.config.hall.HttpsKind;
import io.hallguard.config.hall.MetricsFor;
import io.hallguard.config.hall.TrustPlace;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** MQTT and the pages. */
public final class NetworkKeys {
  private static final Scalar<String> USER_NAME = Scalars.text(64, "hall-17");

  public static final Key<HostPort> BROKER_LISTEN =
      Key.byDefault(
          "listen",
          Addresses.hostPort("127.0.0.1:1883"),
          "127.0.0.1:1883",
          "监听地址;没有 users 时只能是本机(127.0.0.1)",
          "where it listens; without users only this machine (127.0.0.1)");
  public static final Key<Path> USER_PASSWORD_FILE =
      Key.required(
          "password-file",
          Scalars.path("secrets/zigbee2mqtt.password"),
          "存放密码的文件(一行)",
          "a file with the password as its one line");
  public static final Key<List<At<String>>> USER_TOPICS =
      Key.required(
          "topics",
          new Listing<>(Addresses.topicFilter("zigbee2mqtt/#"), 1, 20),
          "可以发布和读取的主题",
          "the topics that it may publish to and read");
  public static final Key<Map<String, At<SectionValue>>> USERS =
      Key.section(
          "users",
          new Named<>(Scalars.id("zigbee2mqtt"), Section.of(USER_PASSWORD_FILE, USER_TOPICS)),
          "可以连接的设备或网桥,每个一个账号",
          "the devices and bridges that may connect, one account each");
  public static final Key<SectionValue> EMBEDDED =
      Key.optional(
          "embedded",
          Section.of(BROKER_LISTEN, USERS),
          "使用网关自带的消息代理",
          "the broker inside the gateway");

  public static final Key<URI> BROKER_ADDRESS =
      Key.required(
          "address",
          Addresses.uri(List.of("tcp", "ssl"), true, "ssl://10.1.2.3:8883"),
          "消息代理地址(ssl 为加密)",
          "the broker's address (ssl is encrypted)");
  public static final Key<String> BROKER_USER =
      Key.optional("user", USER_NAME, "用户名", "the user to log in as");
  public static final Key<Path> BROKER_PASSWORD_FILE =
      Key.optional(
          "password-file",
          Scalars.path("secrets/broker.password"),
          "存放密码的文件(一行)",
          "a file with the password as its one line");
  public static final Key<Path> BROKER_CA_FILE =
      Key.optional(
          "ca-file",
          Scalars.path("secrets/ca.pem"),
          "签发对方证书的 CA(PEM);不写则用系统自带的",
          "the authority that signed its certificate (PEM); the system's own when left out");
  public static final Key<SectionValue> BROKER =
      Key.optional(
          "broker",
          Section.of(BROKER_ADDRESS, BROKER_USER, BROKER_PASSWORD_FILE, BROKER_CA_FILE),
          "使用另外的消息代理",
          "a broker that runs by itself");

  public static final Key<String> ZIGBEE2MQTT_TOPIC =
      Key.byDefault(
          "zigbee2mqtt-topic",
          Addresses.topic("zigbee2mqtt"),
          "zigbee2mqtt",
          "Zigbee2MQTT 的 base_topic",
          "base_topic of Zigbee2MQTT");
  public static final Key<Integer> RECEIVE_MAXIMUM =
      Key.byDefault(
              "receive-maximum",
              Quantities.whole(1, 1000),
              "500",
              "最多多少条消息等待本系统确认",
              "how many messages may wait for our acknowledgement")
          .asOurOwnChoice();
  public static final Key<Integer> MAX_PAYLOAD =
      Key.byDefault(
              "max-payload",
              Quantities.size("1KB", "1MB"),
              "64KB",
              "更长的消息不读取,只报告",
              "a longer payload is reported and not read")
          .asOurOwnChoice();

  public static final Key<SectionValue> MQTT =
      Key.required(
          "mqtt",
          new Section(
              List.of(EMBEDDED, BROKER, ZIGBEE2MQTT_TOPIC, RECEIVE_MAXIMUM, MAX_PAYLOAD),
              List.of(EMBEDDED, BROKER)),
          "设备消息;embedded 和 broker 必须写其中一个",
          "the devices' messages; exactly one of embedded and broker");

  public static final Key<HostPort> WEB_LISTEN =
      Key.byDefault(
          "listen",
          Addresses.hostPort("127.0.0.1:8080"),
          "127.0.0.1:8080",
          "页面监听地址",
          "where the pages are served");
  public static final Key<URI> PUBLIC_ADDRESS =
      Key.optional(
          "public-address",
          Addresses.uri(List.of("https", "http"), false, "https://hall.example.cn"),
          "用户在浏览器输入的网址(前面有代理时填写)",
          "the address that people type, when a proxy stands in front");
  public static final Key<MetricsFor> METRICS_FOR =
      Key.byDefault(
          "metrics-for",
          Scalars.word(MetricsFor.class),
          "this-machine",
          "谁能读取 /metrics",
          "who may read /metrics");
  public static final Key<HttpsKind> HTTPS =
      Key.byDefault(
          "https",
          Scalars.word(HttpsKind.class),
          "own-authority",
          "页面如何加密",
          "how the pages are encrypted");
  public static final Key<List<At<String>>> NAMES =
      Key.optional(
          "names",
          new Listing<>(Hosts.name("hall-17.local"), 1, 20),
          "用户在浏览器输入的主机名和地址,写入证书;不写则用本机的主机名和地址",
          "the host names and addresses that people type, for the certificate; the machine's own"
              + " when left out");
  public static final Key<TrustPlace> TRUST_PAGE =
      Key.optional(
          "trust-page",
          Hosts.placeOrOff("0.0.0.0:8081"),
          "信任页(不加密,只供手机安装证书)的监听地址;不写则用 listen 的下一个端口,listen 仅限本机时没有此页",
          "where the page is that lets a phone trust the gateway, in clear; the port after that of"
              + " listen when left out, and none while only this machine is listened to");
  public static final Key<Path> CERTIFICATE_FILE =
      Key.optional(
          "certificate-file",
          Scalars.path("secrets/hall.crt"),
          "https 为 files 时的证书链(PEM),自己的证书在最前",
          "with https: files, the certificate chain (PEM), its own certificate first");
  public static final Key<Path> KEY_FILE =
      Key.optional(
          "key-file",
          Scalars.path("secrets/hall.key"),
          "https 为 files 时的私钥(PEM,不设口令)",
          "with https: files, the private key (PEM, without a passphrase)");
  public static final Key<SectionValue> WEB =
      Key.section(
          "web",
          Section.of(
              WEB_LISTEN,
              PUBLIC_ADDRESS,
              METRICS_FOR,
              HTTPS,
              NAMES,
              TRUST_PAGE,
              CERTIFICATE_FILE,
              KEY_FILE),
          "页面",
          "the pages");

  private NetworkKeys() {}
}
