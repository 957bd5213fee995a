import Cooperation
import HTML
import Register

/// What a form about cooperation asks, in order.
enum CooperationItem: Sendable {
  /// A question; one whose answer can be secret has a box to tick for it.
  case field(FormField, secret: SecretField? = nil)
  /// An amount with its currency.
  case money(name: String, label: String, secret: SecretField? = nil)
  /// Partners to choose.
  case partners(label: String, [Partner], isRequired: Bool)
  case heading(String)

  /// The fields that the list of problems leads to.
  func fields(_ words: Shared<CooperationPhrases>) -> [FormField] {
    switch self {
    case .field(let field, _): [field]
    case .money(let name, let label, _):
      [
        FormField(name: name, label: label),
        FormField(
          name: "\(name)-valuta", label: "\(label): \(words.currency)",
          control: .proposals(Self.currencies)),
      ]
    case .partners(let label, _, let isRequired):
      [FormField(name: "parter", label: label, isRequired: isRequired)]
    case .heading: []
    }
  }

  private static let currencies = ["SEK", "EUR", "NOK", "DKK", "ISK", "GBP", "USD", "CHF", "PLN"]
}

extension Page {
  /// All problems of a form, each leading to its field.
  func problems(of input: FormInput, in items: [CooperationItem]) -> HTML {
    problems(of: input, items.flatMap { $0.fields(phrases.cooperation) })
  }

  /// The questions of a form, with what has been answered.
  @HTMLBuilder func questions(_ items: [CooperationItem], _ input: FormInput) -> HTML {
    for item in items {
      switch item {
      case .field(let question, let secret):
        field(question, input)
        if let secret { secretBox(secret, question.label, input) }
      case .money(_, let label, let secret):
        element("div", ["class": "pair"]) {
          for one in item.fields(phrases.cooperation) { field(one, input) }
        }
        if let secret { secretBox(secret, label, input) }
      case .partners(let label, let partners, let isRequired):
        partnerChoice(label, partners, isRequired, input)
      case .heading(let text): element("h2") { text }
      }
    }
  }

  /// The box that marks what is above it as secret.
  private func secretBox(
    _ secret: SecretField, _ label: String, _ input: FormInput
  ) -> HTML {
    element("p", ["class": "secret-box"]) {
      element("label") {
        element(
          "input",
          [
            "type": "checkbox", "name": "sekretess", "value": secret.rawValue,
            "checked": input.all("sekretess").contains(secret.rawValue) ? "" : nil,
            "aria-label": "\(phrases.cooperation.secretBox): \(label)",
          ])
        " "
        phrases.cooperation.secretBox
      }
    }
  }
}
