import Accounts
import Foundation
import KansliWeb
import Register

extension Doors {
  /// How people come in, as the environment says: an identity provider where `KANSLI_OIDC_ISSUER`
  /// names one.
  ///
  /// - Throws: `InputError.badProvider` where the provider's settings cannot be used.
  init(publicAddress: String?, _ environment: [String: String]) throws {
    let address = publicAddress.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    self.init(
      passwords: PasswordHashing(cost: Self.cost(environment)), publicAddress: address)
    guard let issuer = environment["KANSLI_OIDC_ISSUER"] else { return }
    guard let client = environment["KANSLI_OIDC_CLIENT_ID"], !client.isEmpty else {
      throw InputError.badProvider("KANSLI_OIDC_CLIENT_ID")
    }
    guard let address else { throw InputError.badProvider("--public-address") }
    let secret = try Self.secret(environment)
    var settings = ProviderSettings(
      issuer: issuer, clientID: client,
      authentication: secret.map { .secret($0) } ?? .none,
      returnAddress: address + Route.signInReturn.path(.swedish))
    if let claim = environment["KANSLI_OIDC_GROUPS_CLAIM"] { settings.groupsClaim = claim }
    if let file = environment["KANSLI_OIDC_ROLES"] {
      guard let data = FileManager.default.contents(atPath: file),
        let roles = try? JSONDecoder().decode([String: [RoleGrant]].self, from: data)
      else { throw InputError.badProvider(file) }
      settings.roles = roles
    }
    do throws(OpenIDFailure) {
      provider = try OpenIDConnect(settings, fetch: NetworkFetch())
    } catch {
      throw InputError.badProvider(issuer)
    }
    providerName = environment["KANSLI_OIDC_NAME"]
    takesPasswords = environment["KANSLI_PASSWORDS"] != "no"
  }

  /// The client's secret: from a file rather than the environment, which other programs may read.
  private static func secret(_ environment: [String: String]) throws -> String? {
    guard let file = environment["KANSLI_OIDC_SECRET_FILE"] else {
      return environment["KANSLI_OIDC_SECRET"]
    }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw InputError.badProvider(file)
    }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// What a password's hash costs: less only where tests say so, since each takes most of a second.
  private static func cost(_ environment: [String: String]) -> PasswordCost {
    guard environment["KANSLI_PASSWORD_COST"] == "test" else { return .standard }
    return PasswordCost(logRounds: 10, blockSize: 8, parallelism: 1) ?? .standard
  }
}
