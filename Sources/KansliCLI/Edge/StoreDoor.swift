import KansliStore

/// A register that is opened when it is first needed, and not before.
final class StoreDoor {
  private let address: DatabaseAddress
  private var store: Store?

  init(_ address: DatabaseAddress) { self.address = address }

  /// The register, made where there is none.
  func opened() async throws -> Store {
    if let store { return store }
    let opened = try await Store.open(address, mode: .create)
    store = opened
    return opened
  }

  /// The register where there is one; an older one is brought up to date.
  func openedIfThere() async throws -> Store? {
    if let store { return store }
    do {
      store = try await Store.open(address, mode: .existing)
    } catch StoreError.noDatabase {
      return nil
    } catch StoreError.older {
      return try await opened()
    }
    return store
  }

  func close() async throws {
    try await store?.close()
    store = nil
  }
}
