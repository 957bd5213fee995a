import Cooperation
import ReferenceData
import Register

/// Answers that forms about cooperation have in common.
extension FormInput {
  /// What has been marked as secret.
  func secret() -> Set<SecretField> {
    Set(all("sekretess").compactMap(SecretField.init(rawValue:)))
  }

  /// The partners that are ticked, of those there are.
  mutating func partners(_ known: [Partner], isRequired: Bool = false) -> [PartnerID] {
    let chosen = all("parter").map { PartnerID($0) }
    if chosen.contains(where: { id in !known.contains { $0.id == id } }) {
      fail("parter", .notAChoice)
    } else if chosen.isEmpty, isRequired {
      fail("parter", .missing)
    }
    return chosen
  }

  /// An amount with its currency: *1 200 000,50* and *EUR*; Swedish crowns unless said.
  mutating func money(_ name: String, _ words: Shared<CooperationPhrases>) -> Money? {
    let text = self[name]
    guard !text.isEmpty else { return nil }
    let given = self["\(name)-valuta"].uppercased()
    let currency = given.isEmpty ? "SEK" : given
    guard CountryCode(rawValue: currency) != nil else {
      fail("\(name)-valuta", .unreadable(words.notACurrency))
      return nil
    }
    guard let units = Self.minorUnits(text) else {
      fail(name, .unreadable(words.notAnAmount(text)))
      return nil
    }
    return Money(minorUnits: units, currency: currency)
  }

  /// An amount in hundredths; `nil` where it is none.
  static func minorUnits(_ text: String) -> Int? {
    let plain = text.filter { !$0.isWhitespace }.replacing(",", with: ".")
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, !whole.isEmpty, whole.count <= 13,
      parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
      let units = Int(whole)
    else { return nil }
    let rest = parts.count == 2 ? parts[1] : ""
    guard rest.count <= 2 else { return nil }
    let hundredths = Int((rest + "00").prefix(2)) ?? 0
    return units * 100 + hundredths
  }

  /// A number of people and such, from nothing upwards.
  mutating func count(_ name: String, _ words: Shared<CooperationPhrases>) -> Int? {
    let text = self[name].filter { !$0.isWhitespace }
    guard !text.isEmpty else { return nil }
    guard let number = Int(text), 0...1_000_000 ~= number else {
      fail(name, .unreadable(words.notANumber(self[name])))
      return nil
    }
    return number
  }

  /// A last day that is not before a first.
  mutating func checkOrder(_ first: CalendarDate?, _ last: CalendarDate?, _ name: String) {
    if let first, let last, last < first { fail(name, .before(first)) }
  }

  // MARK: Filling in

  /// A form filled in: blanks are left out.
  init(
    filled values: [(String, String?)], secret: Set<SecretField> = [],
    partners: [PartnerID] = []
  ) {
    var fields = Dictionary(
      values.compactMap { name, value in value.map { (name, [$0]) } },
      uniquingKeysWith: { first, _ in first })
    fields["sekretess"] = secret.map(\.rawValue)
    fields["parter"] = partners.map(\.rawValue)
    self.init(fields)
  }

  /// An amount as it is written in a form.
  static func written(_ name: String, _ money: Money?) -> [(String, String?)] {
    let amount = money.map { money in
      let (units, rest) = (money.minorUnits / 100, money.minorUnits % 100)
      return rest == 0 ? "\(units)" : "\(units),\(rest < 10 ? "0" : "")\(rest)"
    }
    return [(name, amount), ("\(name)-valuta", money?.currency)]
  }
}
