import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Register

/// Fetches over the network, within limits of time and size, and follows no redirects.
///
/// TLS trusts what the system trusts; a municipality's own certificate authority is installed
/// there.
public final class NetworkFetch: HTTPFetch {
  private let client: HTTPClient
  private let timeLimit: Duration
  private let sizeLimit: Int

  /// - Parameters:
  ///   - timeLimit: For a whole request, from the name's look-up to the answer's last byte.
  ///   - sizeLimit: Most bytes of an answer.
  public init(timeLimit: Duration = .seconds(10), sizeLimit: Int = 256 << 10) {
    self.timeLimit = timeLimit
    self.sizeLimit = sizeLimit
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(connect: .seconds(5), read: .seconds(10)))
    configuration.httpVersion = .http1Only
    // A provider that is away is said to be at once, not after the whole time.
    configuration.connectionPool.retryConnectionEstablishment = false
    client = HTTPClient(
      eventLoopGroupProvider: .singleton, configuration: configuration)
  }

  deinit {
    // A client that is not closed ends the program; what closes it keeps it until then.
    let client = client
    client.shutdown { _ in withExtendedLifetime(client) {} }
  }

  public func answer(to request: FetchRequest) async throws(FetchFailure) -> FetchAnswer {
    var outgoing = HTTPClientRequest(url: request.address)
    outgoing.headers.add(name: "Accept", value: "application/json")
    outgoing.headers.add(name: "User-Agent", value: "Kansli")
    if let authorization = request.authorization {
      outgoing.headers.add(name: "Authorization", value: authorization)
    }
    if let form = request.form {
      outgoing.method = .POST
      outgoing.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
      outgoing.body = .bytes(Array(form.utf8))
    }
    let (client, sizeLimit, timeLimit, sent) = (client, sizeLimit, timeLimit, outgoing)
    let outcome = await withTaskGroup(of: Result<FetchAnswer, FetchFailure>.self) { group in
      group.addTask { await Self.fetch(sent, client, sizeLimit, timeLimit) }
      // The client's own limit ends with the answer's head; this one counts to the last byte.
      group.addTask {
        try? await Task.sleep(for: timeLimit)
        return .failure(.timedOut)
      }
      let first = await group.next() ?? .failure(.timedOut)
      group.cancelAll()
      return first
    }
    return try outcome.get()
  }

  private static func fetch(
    _ request: HTTPClientRequest, _ client: HTTPClient, _ sizeLimit: Int, _ timeLimit: Duration
  ) async -> Result<FetchAnswer, FetchFailure> {
    do {
      let limit = TimeAmount.nanoseconds(timeLimit.wholeMicroseconds.multipliedSafely(by: 1000))
      let response = try await client.execute(request, timeout: limit)
      let body = try await response.body.collect(upTo: sizeLimit)
      return .success(
        FetchAnswer(status: Int(response.status.code), body: Array(body.readableBytesView)))
    } catch is NIOTooManyBytesError {
      return .failure(.tooLarge)
    } catch let error as HTTPClientError
      where [.deadlineExceeded, .readTimeout, .connectTimeout, .writeTimeout].contains(error)
    {
      return .failure(.timedOut)
    } catch {
      // What it says may hold the address with its parts; nobody needs more than this.
      return .failure(.unreachable)
    }
  }
}

extension Int64 {
  fileprivate func multipliedSafely(by factor: Int64) -> Int64 {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? .max : product
  }
}
