import Register

/// A message from the register to one person.
public struct Message: Hashable, Sendable {
  /// An invitation or a calendar entry that the reader's calendar understands.
  public struct Calendar: Hashable, Sendable {
    /// iCalendar text.
    public var text: String
    /// Its METHOD, such as `PUBLISH` or `REQUEST`.
    public var method: String

    public init(text: String, method: String = "PUBLISH") {
      self.text = text
      self.method = method
    }
  }

  public var from: Mailbox
  public var to: Mailbox
  /// Where answers go, if not to ``from``.
  public var replyTo: Mailbox?
  public var subject: String
  /// What it says, for every reader.
  public var text: String
  /// The same in HTML.
  public var html: String?
  public var calendar: Calendar?
  /// What stands before the `@` in its Message-ID: letters, digits, `-`, `.` and `_`. The same for
  /// every attempt to send it, so that a reader who gets it twice sees it once.
  public var id: String
  /// When it was written.
  public var writtenAt: Instant
  /// The language's code, such as `sv`.
  public var language: String
  /// A web address where one no longer gets such messages.
  public var unsubscribe: String?

  public init(
    from: Mailbox, to: Mailbox, subject: String, text: String, id: String, writtenAt: Instant,
    language: String
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.text = text
    self.id = id
    self.writtenAt = writtenAt
    self.language = language
  }
}

/// Why a message cannot be written.
public enum MessageProblem: Error, Hashable, Sendable {
  /// A field of the head holds a line break or another control sign: someone may be trying to add
  /// fields or recipients of their own.
  case controlSign(field: String)
  /// A field holds what it cannot: an id, a language, a method, a web address.
  case malformed(field: String)
}
