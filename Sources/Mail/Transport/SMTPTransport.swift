import CCurl
import Dispatch
import Register

/// Delivers through a mail server, by libcurl.
///
/// One message at a time, on a thread of its own: the outbox waits, no request does.
public final class SMTPTransport: Transport {
  private let server: MailServer
  private let connectLimit: Duration
  private let timeLimit: Duration
  private let queue = DispatchQueue(label: "kansli.mail")

  /// Once for the program, before any other thread uses the library.
  private static let isStarted = kansli_curl_start() == CURLE_OK

  /// - Parameters:
  ///   - server: The server.
  ///   - connectLimit: Until a connection stands, TLS with it.
  ///   - timeLimit: For one message in all.
  public init(
    _ server: MailServer, connectLimit: Duration = .seconds(10),
    timeLimit: Duration = .seconds(30)
  ) {
    self.server = server
    self.connectLimit = connectLimit
    self.timeLimit = timeLimit
  }

  public func deliver(
    _ bytes: [UInt8], from sender: MailAddress, to recipient: MailAddress
  ) async throws(DeliveryFailure) {
    let (server, connectLimit, timeLimit) = (server, connectLimit, timeLimit)
    let failure: DeliveryFailure? = await withCheckedContinuation { continuation in
      queue.async {
        guard Self.isStarted, let delivery = CurlDelivery(bytes) else {
          continuation.resume(returning: DeliveryFailure(.unusable, isTemporary: true))
          return
        }
        delivery.set(server, connectLimit, timeLimit)
        delivery.set(from: sender, to: recipient)
        continuation.resume(returning: delivery.perform())
      }
    }
    if let failure { throw failure }
  }
}

/// One message on its way: a handle of libcurl's and what its callbacks need.
private final class CurlDelivery {
  private let curl: UnsafeMutableRawPointer
  private var recipients: UnsafeMutablePointer<curl_slist>?
  private let bytes: [UInt8]
  private var position = 0
  /// The server's last no.
  private var line = ""
  private var isUsable = true

  init?(_ bytes: [UInt8]) {
    guard let curl = curl_easy_init() else { return nil }
    self.curl = curl
    self.bytes = bytes
  }

  deinit {
    curl_easy_cleanup(curl)
    curl_slist_free_all(recipients)
  }

  func set(_ server: MailServer, _ connectLimit: Duration, _ timeLimit: Duration) {
    let host = server.host.contains(":") ? "[\(server.host)]" : server.host
    let scheme = server.isImplicitTLS ? "smtps" : "smtp"
    // What stands after the slash is what libcurl greets with.
    text(CURLOPT_URL, "\(scheme)://\(host):\(server.port)/\(server.name ?? "")")
    text(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    // Settings in the environment are not the operator's word on where mail goes.
    text(CURLOPT_PROXY, "")
    number(CURLOPT_NOSIGNAL, 1)
    number(CURLOPT_CONNECTTIMEOUT_MS, Int(connectLimit.wholeMicroseconds / 1000))
    number(CURLOPT_TIMEOUT_MS, Int(timeLimit.wholeMicroseconds / 1000))
    number(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if let user = server.user, let password = server.password {
      text(CURLOPT_USERNAME, user)
      text(CURLOPT_PASSWORD, password)
    }
    if let certificates = server.certificates { text(CURLOPT_CAINFO, certificates) }
    let level =
      switch server.startTLS {
      case .required: CURLUSESSL_ALL
      case .opportunistic: server.isImplicitTLS ? CURLUSESSL_ALL : CURLUSESSL_TRY
      case .none: server.isImplicitTLS ? CURLUSESSL_ALL : CURLUSESSL_NONE
      }
    number(CURLOPT_USE_SSL, Int(level.rawValue))
    // Who could show another certificate could as well hide that TLS is offered; so where it may
    // be missing, a self-made certificate must not stop the mail.
    let isLax = !server.isImplicitTLS && server.startTLS == .opportunistic
    number(CURLOPT_SSL_VERIFYPEER, isLax ? 0 : 1)
    number(CURLOPT_SSL_VERIFYHOST, isLax ? 0 : 2)
  }

  func set(from sender: MailAddress, to recipient: MailAddress) {
    text(CURLOPT_MAIL_FROM, "<\(sender)>")
    recipients = curl_slist_append(nil, "<\(recipient)>")
    check(kansli_curl_set_list(curl, CURLOPT_MAIL_RCPT, recipients))
    number(CURLOPT_UPLOAD, 1)
    check(kansli_curl_set_size(curl, CURLOPT_INFILESIZE_LARGE, Int64(bytes.count)))
  }

  /// Sends it; `nil` where the server has taken it.
  func perform() -> DeliveryFailure? {
    let context = Unmanaged.passUnretained(self).toOpaque()
    check(
      kansli_curl_set_reading(
        curl,
        { buffer, size, count, context in
          guard let buffer, let context else { return 0 }
          return Unmanaged<CurlDelivery>.fromOpaque(context).takeUnretainedValue()
            .read(into: buffer, size * count)
        }, context))
    let hear: kansli_curl_transfer = { buffer, size, count, context in
      guard let buffer, let context else { return 0 }
      Unmanaged<CurlDelivery>.fromOpaque(context).takeUnretainedValue()
        .hear(UnsafeRawBufferPointer(start: buffer, count: size * count))
      return size * count
    }
    check(kansli_curl_set_headers(curl, hear, context))
    check(kansli_curl_set_writing(curl, hear, context))
    guard isUsable else { return DeliveryFailure(.unusable, isTemporary: true) }
    let code = curl_easy_perform(curl)
    if code == CURLE_OK { return nil }
    var answer = 0
    _ = kansli_curl_response_code(curl, &answer)
    return CurlVerdict.failure(code, answer, line, hadBegun: position > 0)
  }

  private func read(into buffer: UnsafeMutablePointer<CChar>, _ size: Int) -> Int {
    let count = min(size, bytes.count - position)
    bytes.withUnsafeBytes { source in
      UnsafeMutableRawPointer(buffer).copyMemory(
        from: source.baseAddress.map { $0 + position } ?? UnsafeRawPointer(buffer),
        byteCount: count)
    }
    position += count
    return count
  }

  private func hear(_ bytes: UnsafeRawBufferPointer) {
    // After its no it may still say goodbye.
    guard let first = bytes.first, [UInt8(ascii: "4"), UInt8(ascii: "5")].contains(first) else {
      return
    }
    // A server may say anything: one line, plain signs, not too long.
    let plain = bytes.prefix(1000).filter { (32...126).contains($0) }
    line = String(decoding: plain.prefix(300), as: UTF8.self)
  }

  private func text(_ option: CURLoption, _ value: String) {
    check(kansli_curl_set_text(curl, option, value))
  }

  private func number(_ option: CURLoption, _ value: Int) {
    check(kansli_curl_set_number(curl, option, value))
  }

  private func check(_ code: CURLcode) { if code != CURLE_OK { isUsable = false } }
}

/// What libcurl's answer means for a message.
enum CurlVerdict {
  /// `hadBegun` where the message itself was under way when it failed.
  static func failure(
    _ code: CURLcode, _ answer: Int, _ line: String, hadBegun: Bool
  ) -> DeliveryFailure {
    switch code {
    case CURLE_OPERATION_TIMEDOUT: return DeliveryFailure(.timedOut, isTemporary: true)
    case CURLE_USE_SSL_FAILED, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM:
      return DeliveryFailure(.notTrusted, isTemporary: true)
    default: break
    }
    // What the operator set is wrong, not what was written: it waits until that is mended.
    if code == CURLE_LOGIN_DENIED || [530, 534, 535, 538].contains(answer) {
      return DeliveryFailure(.signInRefused(code: answer, line: line), isTemporary: true)
    }
    guard (400..<600).contains(answer) else {
      return DeliveryFailure(.unreachable, isTemporary: true)
    }
    // A server that does not even greet refuses us, not the message.
    let isGreeting = code == CURLE_WEIRD_SERVER_REPLY && !hadBegun
    return DeliveryFailure(
      .refused(code: answer, line: line), isTemporary: answer < 500 || isGreeting)
  }
}
