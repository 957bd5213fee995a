import KansliTestSupport
import Register
import Testing

@testable import KansliStore

@Suite("The schema")
struct SchemaTests {
  @Test("released migrations are frozen")
  func frozen() {
    #expect(
      Migrator.migrations.map(\.fingerprint) == [
        "288dc098d655cfec4b2b1e5cafdf8fa61d2dcbff1caafe67a67ec88d4c1ff5d3",
        "05103409c0e821391efd2f304a1482acfb2f32a025df940f8b68ee4337a4220a",
        "a1ba90bc4836e25d84640c7593664e6ac503dd4eaaee86d251f5f7ac211ac967",
        "7b8e14872b6b078ede87636d0f7ced88b8615dfe795a1294c54b05e7073761e0",
        "8ed00601d4c7518fe47943512ce81be3c362d9988866a09558fd0472bbb42ac7",
        "dbfd6c56cfbec01cadb2da07625d61970f9c03a9baebd2e8c4c268234580600e",
        "357ea8c2e57a5ddb3bffc72d6c120190808beda4ccc90c8baf2f78ccf211e4dd",
        "92de198c3e9b7a1ebce6e6c8ddb675c139353a5357e88b37e10172f6fbd30356",
      ])
    #expect(Migrator.migrations.map(\.version) == Array(1...Migrator.migrations.count))
  }

  /// Tables with their columns and which of them must have a value.
  private func columns(_ store: Store) async throws -> [String] {
    let sql =
      store.engine.dialect == .sqlite
      ? """
      SELECT m.name AS tab, p.name AS col, p."notnull" AS must FROM sqlite_schema m
      JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
      """
      : """
      SELECT table_name AS tab, column_name AS col,
        CASE is_nullable WHEN 'NO' THEN 1 ELSE 0 END AS must
      FROM information_schema.columns WHERE table_schema = current_schema()
      """
    return try await store.engine.read { connection in
      try connection.query(sql).map {
        "\(try $0.text("tab")).\(try $0.text("col")) \(try $0.integer("must"))"
      }.sorted()
    }
  }

  /// Foreign keys and unique indexes by table and columns.
  private func keys(_ store: Store) async throws -> [String] {
    let sql =
      store.engine.dialect == .sqlite
      ? """
      SELECT 'unique ' || m.name AS kind,
        (SELECT group_concat(name, ' ') FROM
          (SELECT coalesce(i.name, '?') AS name FROM pragma_index_info(l.name) i)) AS cols
      FROM sqlite_schema m JOIN pragma_index_list(m.name) l
      WHERE m.type = 'table' AND l."unique" = 1 AND m.name NOT LIKE 'sqlite_%'
      UNION ALL
      SELECT 'unique ' || m.name, (SELECT name FROM pragma_table_info(m.name) WHERE pk = 1)
      FROM sqlite_schema m WHERE m.type = 'table' AND m.name IN ('decision', 'ledger_head',
        'schema_migration')
      UNION ALL
      SELECT 'foreign ' || m.name || ' ' || f."table", group_concat(f."from", ' ')
      FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
      WHERE m.type = 'table' GROUP BY m.name, f.id, f."table"
      """
      : """
      SELECT 'unique ' || c.relname AS kind,
        (SELECT string_agg(coalesce(a.attname, '?'), ' ' ORDER BY k.n)
         FROM unnest(i.indkey) WITH ORDINALITY k(att, n)
         LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.att AND k.att > 0) AS cols
      FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      JOIN pg_namespace s ON s.oid = c.relnamespace
      WHERE i.indisunique AND s.nspname = current_schema()
      UNION ALL
      SELECT 'foreign ' || c.conrelid::regclass::text || ' ' || c.confrelid::regclass::text,
        (SELECT string_agg(a.attname, ' ' ORDER BY k.n)
         FROM unnest(c.conkey) WITH ORDINALITY k(att, n)
         JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.att)
      FROM pg_constraint c JOIN pg_namespace s ON s.oid = c.connamespace
      WHERE c.contype = 'f' AND s.nspname = current_schema()
      """
    return try await store.engine.read { connection in
      try connection.query(sql).map { "\(try $0.text("kind")): \(try $0.text("cols"))" }.sorted()
    }
  }

  @Test(
    "both engines have the same tables, columns, keys and required values",
    .enabled(if: EngineUnderTest.available.count == 2, "there is no PostgreSQL to compare with"))
  func parity() async throws {
    try await EngineUnderTest.sqlite.withStore { sqlite in
      try await EngineUnderTest.postgres.withStore { postgres in
        let (a, b) = (try await columns(sqlite), try await columns(postgres))
        #expect(a == b)
        #expect(a.count > 100)
        let (c, d) = (try await keys(sqlite), try await keys(postgres))
        #expect(c == d)
      }
    }
  }

  @Test("impossible days are refused by the database too", arguments: EngineUnderTest.available)
  func days(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      _ = try await store.loadDemo(by: FixedWorld().ek)
      await #expect(throws: (any Error).self) {
        try await store.engine.write {
          _ = try $0.query(
            "UPDATE document_step SET valid_through = $1", [.text("2023-02-30")])
        }
      }
    }
  }

  @Test(
    "two answers for one document and day are refused by the database too",
    arguments: EngineUnderTest.available)
  func overlap(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      _ = try await store.loadDemo(by: FixedWorld().ek)
      let id = try await store.document(slug: "resepolicy").document.id
      await #expect(throws: (any Error).self) {
        try await store.engine.write {
          try $0.insert(
            into: "document_step", ["document_id", "from_on", "standing"],
            [[.text(id.rawValue), .text("2014-01-01"), .text("inForce")]])
        }
      }
    }
  }

  @Test("a second migration does nothing", arguments: EngineUnderTest.available)
  func again(engine: EngineUnderTest) async throws {
    try await engine.withAddress { text in
      let address = try DatabaseAddress(text)
      #expect(try await Store.migrate(address) == Array(1...Migrator.known))
      #expect(try await Store.migrate(address) == [])
    }
  }

  @Test(
    "a database of the first version is brought up to date, its texts kept and still frozen",
    arguments: EngineUnderTest.available)
  func fromFirst(engine: EngineUnderTest) async throws {
    try await engine.withAddress { text in
      let address = try DatabaseAddress(text)
      let old = try await address.engine(.create)
      let dialect = old.dialect
      try await old.write { connection in
        try connection.script(Migrator.migrations[0].script(dialect))
        try connection.script(
          """
          CREATE TABLE schema_migration (version INTEGER NOT NULL PRIMARY KEY);
          INSERT INTO schema_migration (version) VALUES (1);
          INSERT INTO document (id, slug, title, folded_title, sort_key, type, created_at)
            VALUES ('d', 'resepolicy', 'Resepolicy', 'resepolicy', 'resepolicy', 'policy', 0);
          INSERT INTO edition (document_id, number, title, type, language)
            VALUES ('d', 1, 'Resepolicy', 'policy', 'sv');
          INSERT INTO provision (document_id, edition, position, id, kind, level, text)
            VALUES ('d', 1, 1, 'syfte', 'heading', 1, 'Syfte');
          """)
      }
      try await old.close()
      await #expect(throws: StoreError.older(version: 1, known: Migrator.known)) {
        _ = try await Store.open(address, mode: .existing)
      }
      #expect(try await Store.migrate(address) == Array(2...Migrator.known))
      let store = try await Store.open(address, mode: .existing)
      let view = try await store.document(slug: "resepolicy")
      #expect(view.editions.first?.provisions.map(\.text) == ["Syfte"])
      await #expect(throws: (any Error).self) {
        try await store.engine.write {
          _ = try $0.query("UPDATE provision SET text = $1", [.text("Mål")])
        }
      }
      try await store.engine.write {
        try $0.insert(
          into: "provision",
          ["document_id", "edition", "position", "id", "kind", "level", "text"],
          [
            [
              .text("d"), .integer(1), .integer(2), .text("rad"), .text("row"), .integer(1),
              .text("a | b"),
            ]
          ])
      }
      try await store.close()
    }
  }
}
