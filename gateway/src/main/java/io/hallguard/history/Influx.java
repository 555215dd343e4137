package io.hallguard.history;

import com.influxdb.LogLevel;
import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.InfluxDBClientFactory;
import com.influxdb.client.InfluxDBClientOptions;
import com.influxdb.client.WriteApiBlocking;
import com.influxdb.client.domain.WritePrecision;
import com.influxdb.exceptions.InfluxException;
import io.hallguard.history.WriteFailed.Why;
import java.io.IOException;
import java.util.List;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * InfluxDB's write API, version 2, which other databases speak as well. One write at a time, from
 * one thread; {@link #close} may come from another.
 */
final class Influx implements TimeSeries {
  /** The one answer that says that everything was taken. */
  private static final int TAKEN = 204;

  private static final int SAID_CHARS_MAX = 200;

  private final InfluxDBClient client;
  private final WriteApiBlocking writes;
  private volatile @Nullable Call underWay;
  private volatile boolean closed;

  Influx(HistorySettings settings) {
    OkHttpClient.Builder http =
        new OkHttpClient.Builder()
            .connectTimeout(settings.timeout())
            .readTimeout(settings.timeout())
            .writeTimeout(settings.timeout())
            .callTimeout(settings.timeout())
            .followRedirects(false)
            .addInterceptor(this::exchange);
    InfluxDBClientOptions.Builder options =
        InfluxDBClientOptions.builder()
            .url(settings.url().toString())
            .org(settings.org())
            .bucket(settings.bucket())
            .logLevel(LogLevel.NONE)
            .okHttpClient(http);
    settings.token().ifPresent(token -> options.authenticateToken(token.toCharArray()));
    client = InfluxDBClientFactory.create(options.build()).enableGzip();
    writes = client.getWriteApiBlocking();
  }

  /** A page of some proxy in between is no success, whatever its status says. */
  private Response exchange(Interceptor.Chain chain) throws IOException {
    underWay = chain.call();
    if (closed) {
      throw new IOException("Expected to write, but the history stops");
    }
    Response answer = chain.proceed(chain.request());
    if (answer.code() != TAKEN && answer.code() < 400) {
      answer.close();
      throw new IOException(
          "Expected the answer 204, but found %d %s"
              .formatted(answer.code(), answer.header("Content-Type", "")));
    }
    return answer;
  }

  @Override
  public void write(List<String> lines) throws WriteFailed {
    try {
      writes.writeRecords(WritePrecision.NS, lines);
    } catch (InfluxException e) {
      throw new WriteFailed(why(e.status()), said(e), e);
    } finally {
      underWay = null;
    }
  }

  private static Why why(int status) {
    return switch (status) {
      case 400, 413, 422 -> Why.UNREADABLE;
      case 408, 429 -> Why.AWAY;
      default -> status >= 401 && status < 500 ? Why.REFUSED : Why.AWAY;
    };
  }

  private static String said(InfluxException e) {
    String status = e.status() > 0 ? e.status() + " " : "";
    String text = status + String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
    return text.length() <= SAID_CHARS_MAX ? text : text.substring(0, SAID_CHARS_MAX) + "…";
  }

  @Override
  public void close() {
    closed = true;
    Call write = underWay;
    if (write != null) {
      write.cancel();
    }
    client.close();
  }
}
