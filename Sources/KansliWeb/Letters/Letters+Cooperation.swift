import Cooperation
import KansliStore
import Register

extension Letters {
  /// That exemptions and agreements end, in one letter: each with what to do and the way there.
  public func ends(
    _ reminders: [EndReminder], to reader: CooperationReader
  ) -> OutboxLetter {
    letter(to: reader) { words, text in
      let isOne = reminders.count == 1
      text.title = isOne ? words.endSubject(reminders[0]) : words.endsSubject(reminders.count)
      for reminder in reminders {
        if !isOne { text.add(.heading(reminder.title)) }
        text.add(.paragraph(words.end(reminder)))
        if reminder.kind == .exemption, let conditions = reminder.words {
          text.add(.paragraph(words.endConditions(conditions)))
        }
        text.add(.paragraph(words.endTold(reminder)))
        let route = InternationalRoute.relation(id: reminder.cooperation.rawValue)
        if !isOne { text.add(.links([link(route, words, reader)])) }
      }
      return isOne ? .relation(id: reminders[0].cooperation.rawValue) : .tasks
    }
  }

  private func link(
    _ route: InternationalRoute, _ words: Shared<SourcePhrases>, _ reader: CooperationReader
  ) -> (words: String, address: String) {
    let language = Language(rawValue: reader.language) ?? .swedish
    return (words.open, address + Route.international(route).path(language))
  }

  /// That figures have become worse for cooperations, with what they were and are.
  public func worse(
    _ changes: [CooperationIndicatorChange], edition: String, to reader: CooperationReader
  ) -> OutboxLetter {
    letter(to: reader) { words, text in
      text.title = words.worseSubject(edition)
      text.add(.paragraph(words.worseLead(edition)))
      for change in changes { text.add(.paragraph(words.change(change))) }
      text.add(.note(words.worseNothing))
      return .tasks
    }
  }

  /// A letter with a way to the page that it is about. Its key is given by the store.
  private func letter(
    to reader: CooperationReader,
    _ write: (Shared<SourcePhrases>, inout LetterText) -> InternationalRoute
  ) -> OutboxLetter {
    let language = Language(rawValue: reader.language) ?? .swedish
    let phrases = language.phrases
    var text = LetterText(language: language.rawValue, title: "")
    text.add(.paragraph(phrases.watch.greeting(reader.name)))
    let route = write(phrases.sources, &text)
    let name = municipality.isEmpty ? phrases.site.municipality : municipality
    text.add(.links([link(route, phrases.sources, reader)]))
    text.add(.note(phrases.watch.colophon(name)))
    return OutboxLetter(
      key: "", address: reader.address, name: reader.name, language: language.rawValue,
      subject: text.title, plain: text.plain, html: text.html)
  }
}
