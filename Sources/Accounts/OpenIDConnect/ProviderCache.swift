import Register

/// What is remembered of the provider: its document and its keys, an hour at most.
actor ProviderCache {
  private let issuer: String
  private let fetch: any HTTPFetch
  private var document: (value: ProviderDocument, at: Instant)?
  private var keys: (value: [SigningKey], at: Instant)?
  private var documentUnderWay: Task<Result<ProviderDocument, OpenIDFailure>, Never>?
  private var keysUnderWay: Task<Result<[SigningKey], OpenIDFailure>, Never>?

  /// A key that was withdrawn is not trusted longer than this.
  static let lifetime = Duration.seconds(3600)
  /// Keys that nobody knows must not make us ask the provider each time.
  static let patience = Duration.seconds(60)

  init(issuer: String, fetch: any HTTPFetch) {
    self.issuer = issuer
    self.fetch = fetch
  }

  func document(now: Instant) async throws(OpenIDFailure) -> ProviderDocument {
    if let document, isFresh(document.at, Self.lifetime, now) { return document.value }
    // Those who come while it is asked for wait for the same answer.
    let (issuer, fetch) = (issuer, fetch)
    let task =
      documentUnderWay
      ?? Task {
        await Self.result { () async throws(OpenIDFailure) in
          let address = ProviderDocument.address(of: issuer)
          return try ProviderDocument(try await fetch.page(address), issuer: issuer)
        }
      }
    documentUnderWay = task
    let outcome = await task.value
    // Not one that somebody has begun since.
    if documentUnderWay == task { documentUnderWay = nil }
    let value = try outcome.get()
    document = (value, now)
    return value
  }

  /// The keys, asked for again where none of those remembered will do.
  func keys(
    for token: UnverifiedToken, at address: String, now: Instant
  ) async throws(OpenIDFailure) -> [SigningKey] {
    if let keys, isFresh(keys.at, Self.lifetime, now) {
      let candidates = token.candidates(in: keys.value)
      if !candidates.isEmpty { return candidates }
      if isFresh(keys.at, Self.patience, now) { throw .token(.unknownKey) }
    }
    let fetch = fetch
    let task =
      keysUnderWay
      ?? Task {
        await Self.result { () async throws(OpenIDFailure) in
          try SigningKey.all(in: try await fetch.page(address))
        }
      }
    keysUnderWay = task
    let outcome = await task.value
    if keysUnderWay == task { keysUnderWay = nil }
    let value = try outcome.get()
    keys = (value, now)
    let candidates = token.candidates(in: value)
    if candidates.isEmpty { throw .token(.unknownKey) }
    return candidates
  }

  private func isFresh(_ at: Instant, _ limit: Duration, _ now: Instant) -> Bool {
    let age = now - at
    return age >= .zero && age < limit
  }

  private static func result<T>(
    _ body: () async throws(OpenIDFailure) -> T
  ) async -> Result<T, OpenIDFailure> {
    do { return .success(try await body()) } catch { return .failure(error) }
  }
}

extension HTTPFetch {
  /// The body of a page that is there.
  func page(
    _ address: String, authorization: String? = nil
  ) async throws(OpenIDFailure) -> [UInt8] {
    let answer = try await ask(FetchRequest(address: address, authorization: authorization))
    guard answer.status == 200 else { throw .unexpectedStatus(answer.status) }
    return answer.body
  }

  func ask(_ request: FetchRequest) async throws(OpenIDFailure) -> FetchAnswer {
    do { return try await answer(to: request) } catch { throw .provider(error) }
  }
}
