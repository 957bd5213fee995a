#if Postgres
  import Foundation

  /// PostgreSQL through libpq: a small pool of connections, each worked from a queue of its own.
  final class PostgresEngine: Engine {
    private let pool: PostgresPool
    private let shown: String

    var dialect: Dialect { .postgres }

    init(url: String, shown: String, connections: Int = 8) async throws {
      self.shown = shown
      pool = PostgresPool(url: url, limit: connections)
      do {
        // A server that is not there is said at once, not at the first page.
        pool.give(back: try await pool.take(), isUsable: true)
      } catch {
        throw translated(error)
      }
    }

    func read<T: Sendable>(
      _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
      try await transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", attempts: 1, body)
    }

    func write<T: Sendable>(
      _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
      try await transaction("BEGIN ISOLATION LEVEL SERIALIZABLE", attempts: 20, body)
    }

    func close() async throws { pool.close() }

    private func transaction<T: Sendable>(
      _ begin: String, attempts: Int, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
      var attempt = 1
      while true {
        do {
          return try await once(begin, body)
        } catch let error as PostgresError where error.asksForRetry && attempt < attempts {
          attempt += 1
          // Spread out those that met: each waits a little longer than the last time.
          try await Task.sleep(for: .milliseconds(Int.random(in: 1...(5 * attempt))))
        } catch {
          throw translated(error)
        }
      }
    }

    private func once<T: Sendable>(
      _ begin: String, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
      var worker = try await pool.take()
      do {
        try await worker.run { try $0.script(begin) }
      } catch let error as PostgresError where error.isConnectionLost {
        // The server was started anew since: one new connection before giving up.
        pool.give(back: worker, isUsable: false)
        worker = try await pool.take(fresh: true)
        try await worker.run { try $0.script(begin) }
      }
      do {
        let value = try await worker.run { connection in
          let value = try body(connection)
          try connection.script("COMMIT")
          return value
        }
        pool.give(back: worker, isUsable: true)
        return value
      } catch {
        let isLost = (error as? PostgresError)?.isConnectionLost ?? false
        var isUsable = !isLost
        if isUsable {
          do { try await worker.run { try $0.script("ROLLBACK") } } catch { isUsable = false }
        }
        pool.give(back: worker, isUsable: isUsable)
        throw error
      }
    }

    private func translated(_ error: any Error) -> any Error {
      guard let error = error as? PostgresError else { return error }
      let reason = error.message.split(separator: "\n").first.map(String.init) ?? ""
      if error.isConnectionLost { return StoreError.unreachable(server: shown, reason: reason) }
      switch error.state {
      case "53100": return StoreError.diskFull
      case "25006", "42501": return StoreError.readOnly(path: shown)
      case "40001", "40P01", "55P03": return StoreError.busy
      case "57P01", "57P02", "57P03":
        return StoreError.unreachable(server: shown, reason: reason)
      default: return StoreError.failed(reason)
      }
    }
  }

  /// Idle connections, and those who wait for one.
  private final class PostgresPool: @unchecked Sendable {
    private let url: String
    private let limit: Int
    private let lock = NSLock()
    private var open = 0
    private var idle: [PostgresWorker] = []
    private var waiting: [CheckedContinuation<PostgresWorker?, Never>] = []

    init(url: String, limit: Int) {
      self.url = url
      self.limit = limit
    }

    /// A connection for the taker alone. A `fresh` one was not open before.
    func take(fresh: Bool = false) async throws -> PostgresWorker {
      let handed: PostgresWorker? = await withCheckedContinuation { continuation in
        lock.withLock {
          if fresh {
            open -= idle.count
            idle = []
          }
          if let worker = idle.popLast() {
            continuation.resume(returning: worker)
          } else if open < limit {
            open += 1
            continuation.resume(returning: nil)
          } else {
            waiting.append(continuation)
          }
        }
      }
      if let handed { return handed }
      do {
        let url = url
        return try await PostgresWorker.open(url)
      } catch {
        lost()
        throw error
      }
    }

    func give(back worker: PostgresWorker, isUsable: Bool) {
      guard isUsable else { return lost() }
      let next: CheckedContinuation<PostgresWorker?, Never>? = lock.withLock {
        if waiting.isEmpty {
          idle.append(worker)
          return nil
        }
        return waiting.removeFirst()
      }
      next?.resume(returning: worker)
    }

    /// A connection is gone: who waits may open another in its place.
    private func lost() {
      let next: CheckedContinuation<PostgresWorker?, Never>? = lock.withLock {
        if waiting.isEmpty {
          open -= 1
          return nil
        }
        return waiting.removeFirst()
      }
      next?.resume(returning: nil)
    }

    func close() {
      lock.withLock {
        open -= idle.count
        idle = []
      }
    }
  }

  /// A connection and the queue it is worked from, so that its waiting blocks no task.
  private final class PostgresWorker: Sendable {
    private let connection: PostgresConnection
    private let queue: DispatchQueue

    private init(connection: PostgresConnection, queue: DispatchQueue) {
      self.connection = connection
      self.queue = queue
    }

    static func open(_ url: String) async throws -> PostgresWorker {
      let queue = DispatchQueue(label: "kansli.postgres")
      let connection = try await hop(queue) { try PostgresConnection(url: url) }
      return PostgresWorker(connection: connection, queue: queue)
    }

    func run<T: Sendable>(
      _ body: @escaping @Sendable (PostgresConnection) throws -> T
    ) async throws -> T {
      let connection = connection
      return try await Self.hop(queue) { try body(connection) }
    }

    private static func hop<T: Sendable>(
      _ queue: DispatchQueue, _ body: @escaping @Sendable () throws -> T
    ) async throws -> T {
      try await withCheckedThrowingContinuation { continuation in
        queue.async { continuation.resume(with: Result { try body() }) }
      }
    }
  }
#endif
