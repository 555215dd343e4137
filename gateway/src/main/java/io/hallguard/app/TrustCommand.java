package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.ConfigReader;
import io.hallguard.config.ConfigResult;
import io.hallguard.config.Language;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.hall.HttpsConfig;
import io.hallguard.core.plan.Text;
import io.hallguard.web.tls.AuthorityCard;
import io.hallguard.web.tls.PageAddress;
import io.hallguard.web.tls.TlsUnusable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hallguard trust}: how a phone comes to trust this hall's pages. Changes nothing. */
@Command(
    name = "trust",
    mixinStandardHelpOptions = true,
    description = "Shows the fingerprint and the trust page of a hall. 显示证书指纹和信任页,供手机安装证书。",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:shown 已显示",
      "1:there is no authority yet 尚无证书",
      "2:hall.yaml is refused 配置文件有错",
      "17:the authority's files are damaged 证书文件已损坏"
    })
final class TrustCommand implements Callable<Integer> {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Language language;

  @Parameters(paramLabel = "FILE", description = "The hall's file. 营业厅配置文件。")
  private @Nullable Path file;

  TrustCommand(PrintWriter out, PrintWriter err, Language language) {
    this.out = out;
    this.err = err;
    this.language = language;
  }

  @Override
  public Integer call() {
    return switch (ConfigReader.read(requireNonNull(file, "picocli gave no FILE"))) {
      case ConfigResult.Refused refused -> {
        refused
            .problems()
            .forEach(
                problem -> err.println(problem.where() + ": " + language.of(problem.sentence())));
        yield end(Exit.REFUSED);
      }
      case ConfigResult.Loaded loaded -> show(loaded.config());
    };
  }

  private int show(HallConfig config) {
    return switch (config.web().https()) {
      case HttpsConfig.Off _ -> {
        say(
            new Text(
                "页面不加密(https: off),没有要信任的证书。",
                "The pages are not encrypted (https: off): there is nothing to trust."));
        yield end(Exit.OK);
      }
      case HttpsConfig.OfFiles files -> {
        say(
            new Text(
                "页面使用本单位的证书 %s,由签发它的机构负责信任。".formatted(files.certificate()),
                "The pages have the site's own certificate %s: whoever signed it says how to trust it."
                    .formatted(files.certificate())));
        yield end(Exit.OK);
      }
      case HttpsConfig.OwnAuthority _ -> own(config);
    };
  }

  private int own(HallConfig config) {
    Optional<AuthorityCard> card;
    try {
      card = AuthorityCard.of(config.dataFolder());
    } catch (TlsUnusable e) {
      err.println(language.of(e.sentence()));
      return end(Exit.TLS_UNUSABLE);
    }
    if (card.isEmpty()) {
      err.println(
          language.of(
              new Text(
                  "尚无证书:网关第一次启动时制作,请先运行 hallguard run。",
                  "There is no authority yet: the gateway makes it at its first start, so run it"
                      + " first.")));
      return end(Exit.FAILED);
    }
    String pages = PageAddress.https(TrustLines.host(config), config.web().listen().port());
    say(new Text("页面: " + pages, "Pages: " + pages));
    TrustLines.of(config, card.get()).forEach(this::say);
    TrustLines.trustPage(config)
        .ifPresentOrElse(
            address -> TextCode.of(address).forEach(out::println),
            () ->
                say(
                    new Text(
                        "没有信任页(web.trust-page);可把 %s 拷到设备上安装。"
                            .formatted(AuthorityCard.file(config.dataFolder())),
                        "There is no trust page (web.trust-page); the file to install is %s."
                            .formatted(AuthorityCard.file(config.dataFolder())))));
    return end(Exit.OK);
  }

  private void say(Text text) {
    out.println(language.of(text));
  }

  private int end(Exit exit) {
    out.flush();
    err.flush();
    return exit.code();
  }
}
