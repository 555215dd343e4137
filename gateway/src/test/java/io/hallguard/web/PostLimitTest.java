package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever sends too much that changes something waits, and nobody else does. */
class PostLimitTest {
  private static final WebSettings LIMITED =
      WebSettings.defaults("127.0.0.1", 0)
          .behind(Optional.of(URI.create("https://hall.example.cn")))
          .withPosts(new WebSettings.Posts(3, 1));

  private static TestingScreen.Reply guess(TestingHall hall, String from) {
    return hall.screen().logIn("guess-" + from, "wrong", "counter", "X-Forwarded-For", from);
  }

  @Test
  void eachAddressHasItsOwnBucketWhichFillsAgain() throws WebStartFailed {
    try (TestingHall hall = new TestingHall(LIMITED)) {
      for (int i = 0; i < 3; i++) {
        assertThat(guess(hall, "10.1.1.7").status()).isEqualTo(401);
      }
      TestingScreen.Reply refused = guess(hall, "10.1.1.7");
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.header("retry-after")).isEqualTo("1");
      assertThat(refused.zh()).contains("操作太频繁").contains("1 秒");
      assertThat(refused.en()).startsWith("Expected fewer requests");
      assertThat(refused.header("content-security-policy")).isNotBlank();

      assertThat(guess(hall, "10.1.1.8").status()).isEqualTo(401);
      hall.clock.advance(Duration.ofSeconds(1));
      assertThat(guess(hall, "10.1.1.7").status()).isEqualTo(401);
      assertThat(guess(hall, "10.1.1.7").status()).isEqualTo(429);
    }
  }

  @Test
  void whoOnlyLooksIsNotCounted() throws WebStartFailed {
    try (TestingHall hall = new TestingHall(LIMITED)) {
      for (int i = 0; i < 20; i++) {
        assertThat(hall.screen().get("/healthz").status()).isEqualTo(200);
      }
    }
  }

  @Test
  void oneNetworkOfIpv6IsOneAddress() throws WebStartFailed {
    try (TestingHall hall = new TestingHall(LIMITED)) {
      for (int i = 0; i < 3; i++) {
        guess(hall, "2001:db8:1:2::" + i);
      }
      assertThat(guess(hall, "2001:db8:1:2:ffff::9").status()).isEqualTo(429);
      assertThat(guess(hall, "2001:db8:1:3::9").status()).isEqualTo(401);
    }
  }
}
