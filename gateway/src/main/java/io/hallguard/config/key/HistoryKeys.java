package io.hallguard.config.key;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The database that keeps the history for charts. */
public final class HistoryKeys {
  public static final Key<URI> URL =
      Key.required(
          "url",
          Addresses.uri(List.of("http", "https"), false, "https://influx.example.cn:8086"),
          "数据库地址(InfluxDB 2 写入接口)",
          "the database's address (InfluxDB's write API, version 2)");
  public static final Key<String> ORG =
      Key.byDefault(
          "org",
          Scalars.text(100, "hallguard"),
          "hallguard",
          "InfluxDB 的组织",
          "InfluxDB's organization");
  public static final Key<String> BUCKET =
      Key.byDefault(
          "bucket",
          Scalars.text(100, "hallguard"),
          "hallguard",
          "InfluxDB 的存储桶",
          "InfluxDB's bucket");
  public static final Key<Path> TOKEN_FILE =
      Key.optional(
          "token-file",
          Scalars.path("secrets/influx.token"),
          "存放令牌的文件(一行);数据库不要求时不写",
          "a file with the token as its one line; none when the database asks for none");
  public static final Key<Integer> BATCH =
      Key.byDefault(
              "batch",
              Quantities.whole(1, 20_000),
              "5000",
              "一次最多写多少个点",
              "how many points are written at once at most")
          .asOurOwnChoice();
  public static final Key<Duration> TIMEOUT =
      Key.byDefault(
              "timeout",
              Durations.between("1s", "5m"),
              "10s",
              "一次写入最多等多久,超过即重试",
              "how long one write may take before it is tried again")
          .asOurOwnChoice();
  public static final Key<Duration> EVERY =
      Key.byDefault(
              "every",
              Durations.between("1s", "1h"),
              "1s",
              "攒多久再写一次",
              "how long facts gather before they are written")
          .asOurOwnChoice();

  public static final Key<SectionValue> HISTORY =
      Key.optional(
          "history",
          Section.of(URL, ORG, BUCKET, TOKEN_FILE, BATCH, TIMEOUT, EVERY),
          "把历史写入时序数据库,供 Grafana 画图;数据库断开时什么也不丢",
          "writes the history into a database for Grafana; nothing is lost while that is away");

  private HistoryKeys() {}
}
