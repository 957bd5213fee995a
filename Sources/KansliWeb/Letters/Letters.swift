import KansliStore
import Register

/// Writes the letters that the register sends.
public struct Letters: Sendable {
  /// The address that people reach the site by, without a path.
  public var address: String
  public var municipality: String

  public init(address: String, municipality: String) {
    self.address = address
    self.municipality = municipality
  }

  private func address(_ route: Route, _ language: Language) -> String {
    address + route.path(language)
  }

  private func name(_ language: Language) -> String {
    municipality.isEmpty ? language.phrases.site.municipality : municipality
  }

  // MARK: Reminders

  /// What one person is reminded of on a day.
  public func digest(_ digest: ReminderDigest) -> OutboxLetter {
    let language = Language(rawValue: digest.language) ?? .swedish
    let words = language.phrases.watch
    let documents = Self.documents(digest)
    let subject = words.subject(documents.compactMap(\.first?.reminder.next), digest.day)
    var text = LetterText(language: language.rawValue, title: subject)
    text.add(.paragraph(words.greeting(digest.name)))
    text.add(.paragraph(words.digestLead(documents.count)))
    for items in documents { add(items, of: digest, language, to: &text) }
    text.add(.links([(words.wholeList, address(.watch(WatchQuery()), language))]))
    text.add(.note(words.whoDecides + " " + words.colophon(name(language))))
    return OutboxLetter(
      key: digest.key, address: digest.address, name: digest.name, language: language.rawValue,
      subject: subject, plain: text.plain, html: text.html)
  }

  /// What is due of each document, in order.
  private static func documents(_ digest: ReminderDigest) -> [[ReminderDigest.Item]] {
    var documents: [[ReminderDigest.Item]] = []
    for item in digest.items {
      if let index = documents.firstIndex(where: { $0.first?.document.id == item.document.id }) {
        documents[index].append(item)
      } else {
        documents.append([item])
      }
    }
    return documents
  }

  /// All that is said of a document: when more than one of its days comes, what can be done is said
  /// once, for the first.
  private func add(
    _ items: [ReminderDigest.Item], of digest: ReminderDigest, _ language: Language,
    to text: inout LetterText
  ) {
    guard let item = items.first else { return }
    let (words, next, day) = (language.phrases.watch, item.reminder.next, digest.day)
    text.add(.heading(next.title))
    for next in items.map(\.reminder.next) {
      var due = [words.due(next.due, day), words.afterwards(next, day)]
      if next.due.mayBeMet { due.append(words.mayBeMet) }
      text.add(.paragraph(due.joined(separator: " ")))
    }
    if let option = next.option(next.suggested) {
      var times: [String] = []
      if let plan = option.plan {
        times = [words.start(plan, day), words.meeting(plan, day)]
      }
      if let earliest = option.earliest { times.append(words.earliest(earliest)) }
      if !times.isEmpty { text.add(.paragraph(times.joined(separator: " "))) }
    }
    if item.matters.isEmpty {
      text.add(.paragraph(words.suggestion(next)))
      choices(item, canOpen: digest.opensMatters, language, to: &text)
    } else {
      text.add(.paragraph(words.openMatter))
      text.add(
        .links(item.matters.map { ($0.title, address(.matter(id: $0.id.rawValue), language)) }))
    }
    var why = words.why(item.told, digest.offices)
    if !item.others.isEmpty { why += " " + words.alsoTold(item.others) }
    text.add(.note(why))
  }

  /// The three choices: each the way to a matter that is filled in, for those who may open one.
  private func choices(
    _ item: ReminderDigest.Item, canOpen: Bool, _ language: Language, to text: inout LetterText
  ) {
    let (words, slug) = (language.phrases.watch, item.document.slug)
    let options = item.reminder.next.options
    guard canOpen else {
      text.add(.paragraph(options.map(words.option).joined(separator: "; ") + "."))
      return
    }
    text.add(
      .links(
        options.map { option in
          let route = Route.newMatter(
            document: slug, proposal: nil, next: NextMatter(option))
          return (words.option(option), address(route, language))
        }))
  }

  // MARK: Referrals

  /// What one who is asked for a view is told.
  public struct ReferralNews: Sendable {
    public var title: String
    public var department: String
    public var question: String
    public var answersBy: CalendarDate
    /// Whom it is to, and where.
    public var party: String
    public var email: String
    /// The whole address of the page to answer on.
    public var link: String
  }

  /// The invitation to answer, and the reminder that is sent later to who has not.
  func referral(
    _ news: ReferralNews, body: String, remindAt: Instant, _ language: Language
  ) -> [OutboxLetter] {
    let words = language.phrases.watch
    func letter(
      _ kind: ReferralLetter, _ subject: String, _ paragraphs: [String], dueAt: Instant?
    ) -> OutboxLetter {
      var text = LetterText(language: language.rawValue, title: subject)
      text.add(.paragraph(words.greeting(news.party)))
      for paragraph in paragraphs { text.add(.paragraph(paragraph)) }
      text.add(.links([(words.referralLink, news.link)]))
      text.add(.note(words.referralLinkIsYours + " " + words.colophon(name(language))))
      return OutboxLetter(
        key: kind.key(body), address: news.email, name: news.party,
        language: language.rawValue, subject: subject, plain: text.plain, html: text.html,
        dueAt: dueAt)
    }
    return [
      letter(
        .invitation, words.referralSubject(news.title, news.answersBy),
        [
          words.referralLead(news.department, news.title), news.question,
          words.referralDay(news.answersBy),
        ], dueAt: nil),
      letter(
        .reminder, words.referralReminderSubject(news.title, news.answersBy),
        [words.referralReminderLead(news.title, news.answersBy), news.question],
        dueAt: remindAt),
    ]
  }

  // MARK: Accounts

  /// The link by which somebody chooses a password.
  public func accountLink(_ account: Account, token: String, key: String) -> OutboxLetter {
    let language = Language(rawValue: account.language) ?? .swedish
    let words = language.phrases.watch
    var text = LetterText(language: language.rawValue, title: words.accountSubject)
    text.add(.paragraph(words.greeting(account.name)))
    text.add(.paragraph(words.accountLead(name(language))))
    text.add(.links([(words.accountLink, address(.password(token: token), language))]))
    text.add(.note(words.accountHolds + " " + words.colophon(name(language))))
    return OutboxLetter(
      key: "account \(key)", address: account.email, name: account.name,
      language: language.rawValue, subject: words.accountSubject, plain: text.plain,
      html: text.html)
  }
}
