import Foundation

/// A provider's discovery document, as far as it is of use.
struct ProviderDocument: Sendable {
  var issuer: String
  var authorization: String
  var token: String
  var keys: String
  var userInfo: String?
  var endSession: String?
  var takesBasic: Bool
  var takesPost: Bool
  var namesItself: Bool

  /// Where a provider keeps its document.
  static func address(of issuer: String) -> String {
    (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer)
      + "/.well-known/openid-configuration"
  }

  /// Reads a document and holds it to the settings.
  init(_ body: [UInt8], issuer: String) throws(OpenIDFailure) {
    guard let json = try? JSONDecoder().decode(JSONValue.self, from: Data(body)),
      let authorization = json["authorization_endpoint"]?.text,
      let token = json["token_endpoint"]?.text, let keys = json["jwks_uri"]?.text
    else { throw .malformedAnswer }
    // Letter for letter: anything looser lets one provider speak for another.
    guard json["issuer"]?.text == issuer else { throw .issuerDiffers }
    // A provider out in the world has no business pointing at this computer.
    let allowsLoopback = ProviderAddress.isPlainLoopback(issuer)
    func accept(_ address: String) -> Bool {
      ProviderAddress.isAcceptable(address, allowsLoopback: allowsLoopback)
    }
    guard [authorization, token, keys].allSatisfy(accept) else { throw .malformedAnswer }
    self.issuer = issuer
    self.authorization = authorization
    self.token = token
    self.keys = keys
    userInfo = json["userinfo_endpoint"]?.text.flatMap { accept($0) ? $0 : nil }
    endSession = json["end_session_endpoint"]?.text.flatMap { accept($0) ? $0 : nil }
    // Said nothing, it is basic, by the specification.
    let methods = json["token_endpoint_auth_methods_supported"]?.texts ?? ["client_secret_basic"]
    takesBasic = methods.contains("client_secret_basic")
    takesPost = methods.contains("client_secret_post")
    namesItself = json["authorization_response_iss_parameter_supported"]?.bool ?? false
  }
}
