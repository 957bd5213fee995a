extension Message {
  /// The message as it is sent: RFC 5322 and MIME, in ASCII, CRLF between lines.
  public func bytes(zone: MailDate.Zone = .stockholm) throws(MessageProblem) -> [UInt8] {
    try check()
    var head = HeaderWriter()
    head.plain("Date", MailDate.text(writtenAt, in: zone))
    try head.mailbox("From", from)
    try head.mailbox("To", to)
    if let replyTo { try head.mailbox("Reply-To", replyTo) }
    try head.text("Subject", subject)
    head.plain("Message-ID", "<\(id)@\(from.address.domain)>")
    head.plain("MIME-Version", "1.0")
    head.plain("Content-Language", language)
    // Holiday answers are for persons; the second is for servers that do not heed the first.
    head.plain("Auto-Submitted", "auto-generated")
    head.plain("X-Auto-Response-Suppress", "All")
    if let unsubscribe { head.plain("List-Unsubscribe", "<\(unsubscribe)>") }
    return head.bytes + body
  }

  private func check() throws(MessageProblem) {
    let isPlain = { (byte: UInt8) in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    let parts = id.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard id.utf8.count <= 60,
      parts.allSatisfy({ part in
        !part.isEmpty && part.allSatisfy { isPlain($0) || $0 == UInt8(ascii: "_") }
      })
    else { throw .malformed(field: "Message-ID") }
    guard (1...20).contains(language.utf8.count), language.utf8.allSatisfy(isPlain) else {
      throw .malformed(field: "Content-Language")
    }
    if let calendar {
      guard (1...20).contains(calendar.method.utf8.count), calendar.method.utf8.allSatisfy(isPlain)
      else { throw .malformed(field: "Content-Type") }
    }
    if let unsubscribe {
      try HeaderWriter.check(unsubscribe, "List-Unsubscribe")
      guard unsubscribe.hasPrefix("https://") || unsubscribe.hasPrefix("http://"),
        unsubscribe.utf8.count <= 900,
        unsubscribe.utf8.allSatisfy({ (33...126).contains($0) && $0 != 60 && $0 != 62 })
      else { throw .malformed(field: "List-Unsubscribe") }
    }
  }

  private var body: [UInt8] {
    var parts = [(type: "text/plain; charset=utf-8", text: text)]
    // The richest last: a reader shows the last one that it understands.
    if let html { parts.append(("text/html; charset=utf-8", html)) }
    if let calendar {
      parts.append(("text/calendar; charset=utf-8; method=\(calendar.method)", calendar.text))
    }
    if parts.count == 1 { return Self.part(parts[0].type, parts[0].text) }
    // `=_` never comes out of quoted-printable, so no text can hold the boundary.
    let boundary = "=_kansli"
    var head = HeaderWriter()
    head.plain("Content-Type", "multipart/alternative; boundary=\"\(boundary)\"")
    var bytes = head.bytes + [13, 10]
    for (type, text) in parts {
      bytes += Array("--\(boundary)\r\n".utf8) + Self.part(type, text)
    }
    return bytes + Array("--\(boundary)--\r\n".utf8)
  }

  private static func part(_ type: String, _ text: String) -> [UInt8] {
    var head = HeaderWriter()
    head.plain("Content-Type", type)
    head.plain("Content-Transfer-Encoding", "quoted-printable")
    return head.bytes + [13, 10] + QuotedPrintable.encoded(text) + [13, 10]
  }
}
