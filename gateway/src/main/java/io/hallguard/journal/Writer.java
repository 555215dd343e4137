package io.hallguard.journal;

import io.hallguard.core.alert.Owed;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.register.RegisterHall;
import io.hallguard.journal.json.FactCodec;
import io.hallguard.journal.json.FactType;
import io.hallguard.journal.json.ReceiverCodec;
import io.hallguard.journal.register.RegisterTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The one connection that writes, with the statements of a commit prepared. For one thread at a
 * time; it neither begins nor ends a transaction.
 */
final class Writer implements AutoCloseable {
  private final Connection connection;
  private final Packing packing;
  private final PreparedStatement fact;
  private final PreparedStatement owed;
  private final PreparedStatement told;
  private final PreparedStatement owedNoLonger;
  private final PreparedStatement text;
  private final RegisterTables register;

  Writer(Connection connection, RegisterHall hall) throws SQLException {
    this.connection = connection;
    packing = Packing.of(connection);
    fact =
        connection.prepareStatement(
            "INSERT INTO fact(seq, type, at, envelope, hash) VALUES (?, ?, ?, ?, ?)");
    owed = connection.prepareStatement("INSERT INTO outbox(seq, channel, alert) VALUES (?, ?, ?)");
    told =
        connection.prepareStatement(
            "INSERT INTO told(seq, channel, receiver, at) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING");
    owedNoLonger = connection.prepareStatement("DELETE FROM outbox WHERE seq = ? AND channel = ?");
    text = connection.prepareStatement("INSERT INTO text(id, salt, words) VALUES (?, ?, ?)");
    register = new RegisterTables(connection, hall, new RegisterFacts(new Reader(connection)));
  }

  Connection connection() {
    return connection;
  }

  /** The register's tables, in the same transaction. */
  RegisterTables register() {
    return register;
  }

  /** Writes a commit after {@code head} and tells the head after it. */
  Head write(Commit commit, Head head, FactCodec codec) throws SQLException {
    Head next = facts(commit.facts(), head, codec);
    texts(commit.texts());
    owed(commit.owed());
    told(commit.told());
    register.follow(commit.facts());
    return next;
  }

  private Head facts(List<Recorded> facts, Head head, FactCodec codec) throws SQLException {
    Head last = head;
    for (Recorded recorded : facts) {
      byte[] line = codec.encode(recorded);
      last = new Head(recorded.seq(), last.hash().next(line));
      fact.setLong(1, recorded.seq());
      fact.setString(2, FactType.of(recorded.fact()).text());
      fact.setLong(3, recorded.at().wall().toEpochMilli());
      fact.setBytes(4, packing.pack(line));
      fact.setBytes(5, last.hash().bytes());
      fact.addBatch();
    }
    run(fact, facts);
    return last;
  }

  private void texts(List<Words> all) throws SQLException {
    for (Words words : all) {
      text.setString(1, words.ref().id());
      text.setString(2, words.salt());
      text.setString(3, words.words());
      text.addBatch();
    }
    run(text, all);
  }

  private void owed(List<Owed> all) throws SQLException {
    for (Owed one : all) {
      owed.setLong(1, one.notice().seq());
      owed.setString(2, Names.of(one.notice().channel()));
      owed.setLong(3, one.alert().value());
      owed.addBatch();
    }
    run(owed, all);
  }

  private void told(List<Told> all) throws SQLException {
    for (Told one : all) {
      told.setLong(1, one.notice().seq());
      told.setString(2, Names.of(one.notice().channel()));
      told.setString(3, ReceiverCodec.encode(one.receiver()));
      told.setLong(4, one.at().toEpochMilli());
      told.addBatch();
      owedNoLonger.setLong(1, one.notice().seq());
      owedNoLonger.setString(2, Names.of(one.notice().channel()));
      owedNoLonger.addBatch();
    }
    run(told, all);
    run(owedNoLonger, all);
  }

  private static void run(PreparedStatement batch, List<?> rows) throws SQLException {
    if (!rows.isEmpty()) {
      batch.executeBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    packing.close();
    connection.close();
  }
}
