import Foundation
import KansliWeb
import Mail

extension MailDoor {
  /// How letters leave, as `KANSLI_MAIL` and `KANSLI_MAIL_FROM` say; `nil` where none are sent.
  ///
  /// - Throws: `InputError.badMail` where they cannot be used.
  static func of(_ environment: [String: String]) throws -> MailDoor? {
    let transport: any Transport
    switch try address(environment) {
    case nil, "", "off": return nil
    case "sendmail": transport = SendmailTransport()
    case let text?:
      guard let server = MailServer(text) else { throw InputError.badMail("KANSLI_MAIL") }
      transport = SMTPTransport(server)
    }
    var sender: MailAddress?
    if let text = environment["KANSLI_MAIL_FROM"] {
      guard let address = MailAddress(text) else { throw InputError.badMail("KANSLI_MAIL_FROM") }
      sender = address
    }
    return MailDoor(transport: transport, sender: sender)
  }

  /// The server's address: from a file where it holds a password that others must not read.
  private static func address(_ environment: [String: String]) throws -> String? {
    guard let file = environment["KANSLI_MAIL_FILE"] else { return environment["KANSLI_MAIL"] }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw InputError.badMail("KANSLI_MAIL_FILE")
    }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
