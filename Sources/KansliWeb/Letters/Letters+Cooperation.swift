import Cooperation
import KansliStore
import Register

extension Letters {
  /// That an exemption or an agreement ends.
  public func end(
    _ reminder: EndReminder, to reader: CooperationReader, on day: CalendarDate
  ) -> OutboxLetter {
    letter(to: reader) { words, text in
      text.title = words.endSubject(reminder)
      text.add(.paragraph(words.end(reminder)))
      if reminder.kind == .exemption, let conditions = reminder.words {
        text.add(.paragraph(words.endConditions(conditions)))
      }
      text.add(.paragraph(words.endTold(reminder)))
      return .relation(id: reminder.cooperation.rawValue)
    }
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
    text.add(
      .links([
        (phrases.sources.open, address + Route.international(route).path(language))
      ]))
    text.add(.note(phrases.watch.colophon(name)))
    return OutboxLetter(
      key: "", address: reader.address, name: reader.name, language: language.rawValue,
      subject: text.title, plain: text.plain, html: text.html)
  }
}
