package io.hallguard.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which migrations we ship, and whether a file has had exactly these. Flyway knows as well, but to
 * ask it loads some four hundred classes, which stay. Whatever is not plainly so is left to it.
 */
final class Migrations {
  /** Where they lie on the class path. */
  static final String FOLDER = "db/migration";

  private static final Logger log = LoggerFactory.getLogger(Migrations.class);
  private static final String HISTORY = "flyway_schema_history";

  private Migrations() {}

  /** Whether Flyway has nothing to do and nothing to refuse: each of ours was made, no other. */
  static boolean allMade(Connection connection) throws SQLException {
    try {
      return made(connection).map(shipped()::equals).orElse(false);
    } catch (IOException e) {
      log.debug("Our own migrations could not be read; Flyway will tell", e);
      return false;
    }
  }

  /** Script to checksum; empty when there is no history yet, or one with anything unusual. */
  private static Optional<Map<String, Integer>> made(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!exists(statement)) {
        return Optional.empty();
      }
      Map<String, Integer> made = new HashMap<>();
      try (ResultSet rows =
          statement.executeQuery("SELECT script, checksum, type, success FROM " + HISTORY)) {
        while (rows.next()) {
          boolean usual = rows.getBoolean("success") && "SQL".equals(rows.getString("type"));
          if (!usual || made.put(rows.getString("script"), rows.getInt("checksum")) != null) {
            return Optional.empty();
          }
        }
      }
      return Optional.of(made);
    }
  }

  private static boolean exists(Statement statement) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '" + HISTORY + "'")) {
      return rows.next();
    }
  }

  /** Script to checksum, as they lie in our folder. */
  private static Map<String, Integer> shipped() throws IOException {
    Map<String, Integer> shipped = new HashMap<>();
    for (String script : scripts()) {
      shipped.put(script, checksum(script));
    }
    return shipped;
  }

  /** Whatever lies in the folder, be it in a jar or, during a build, on the disk. */
  private static Set<String> scripts() throws IOException {
    URL folder = Migrations.class.getClassLoader().getResource(FOLDER);
    if (folder == null) {
      throw new IOException("there is none");
    }
    if (folder.openConnection() instanceof JarURLConnection jar) {
      try (JarFile file =
          new JarFile(Path.of(URI.create(jar.getJarFileURL().toString())).toFile())) {
        String prefix = FOLDER + "/";
        Set<String> names = new HashSet<>();
        file.stream()
            .map(entry -> entry.getName())
            .filter(name -> name.startsWith(prefix) && name.length() > prefix.length())
            .forEach(name -> names.add(name.substring(prefix.length())));
        return names;
      }
    }
    try (Stream<Path> files = Files.list(Path.of(URI.create(folder.toString())))) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  /** As Flyway counts: over the lines without their ends. */
  private static int checksum(String script) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in =
            requireNonNull(
                Migrations.class.getClassLoader().getResourceAsStream(FOLDER + "/" + script),
                script);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        sum.update(line.getBytes(UTF_8));
      }
    }
    return (int) sum.getValue();
  }
}
