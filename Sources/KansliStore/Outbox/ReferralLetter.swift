import Register

/// Letters about a referral to one of those asked. They hold the link that the party answers by, so
/// both are written when the referral is sent, the reminder to be sent later.
public enum ReferralLetter: String, Sendable, CaseIterable {
  case invitation = "referral"
  case reminder = "referral-reminder"

  /// The key of the letter to a party.
  public func key(_ body: String) -> String { "\(rawValue) \(body)" }

  /// A reminder to one who has answered, or of a referral that is closed, is not sent.
  static func removeAnswered(_ connection: any Connection) throws {
    _ = try connection.query(
      """
      DELETE FROM outbox WHERE state = 'waiting' AND key IN (
        SELECT 'referral-reminder ' || b.id FROM referral_body b
        JOIN referral r ON r.id = b.referral_id
        WHERE b.answered_on IS NOT NULL OR r.closed_on IS NOT NULL)
      """)
  }

  /// A letter that is done with keeps no link that opens something.
  static func forgetSecret(of id: String, _ connection: any Connection) throws {
    _ = try connection.query(
      """
      UPDATE outbox SET plain = '', html = '' WHERE id = $1
        AND (key LIKE 'referral%' OR key LIKE 'account %')
      """, [.text(id)])
  }
}

extension Store {
  /// Notes that one who was asked has been reminded, where a letter was that.
  public func noteReminded(letter key: String, on day: CalendarDate) async throws {
    let prefix = ReferralLetter.reminder.key("")
    guard key.hasPrefix(prefix) else { return }
    try await engine.write { connection in
      _ = try connection.query(
        "UPDATE referral_body SET reminded_on = $2 WHERE id = $1",
        [.text(String(key.dropFirst(prefix.count))), SQLValue(day)])
    }
  }
}
