public import Cooperation
public import HTML

/// Funding from outside by programme and year: what was applied for, granted and paid, in one
/// currency a picture, and the same as a table.
///
/// A bar is as long as what was applied for; what was granted of it is shaded, what has come is
/// full. A programme's name stands above its bars, so that it is readable on a narrow screen.
public struct FundingPicture: Sendable {
  /// A programme in a year.
  public struct Amounts: Hashable, Sendable {
    public var programme: String
    public var year: Int
    /// `nil` for what nobody has stated, which is not nothing.
    public var applied: Money?
    public var granted: Money?
    public var paid: Money?

    public init(
      programme: String, year: Int, applied: Money? = nil, granted: Money? = nil,
      paid: Money? = nil
    ) {
      self.programme = programme
      self.year = year
      self.applied = applied
      self.granted = granted
      self.paid = paid
    }

    /// An amount in another currency is no part of this one.
    func inCurrency(_ currency: String) -> Amounts? {
      let kept = Amounts(
        programme: programme, year: year, applied: applied.flatMap { $0.in(currency) },
        granted: granted.flatMap { $0.in(currency) }, paid: paid.flatMap { $0.in(currency) })
      let isEmpty = kept.applied == nil && kept.granted == nil && kept.paid == nil
      return isEmpty ? nil : kept
    }

    /// The three parts of the bar, none of them less than nothing: paid, granted and not paid,
    /// applied for and not granted.
    var parts: (paid: Int, granted: Int, applied: Int) {
      let paid = max(0, paid?.minorUnits ?? 0)
      let granted = max(paid, granted?.minorUnits ?? 0)
      let applied = max(granted, applied?.minorUnits ?? 0)
      return (paid, granted - paid, applied - granted)
    }

    var whole: Int { parts.paid + parts.granted + parts.applied }
  }

  public var currency: String
  /// In this currency, by programme in the order given and then by year.
  public var amounts: [Amounts]
  public var words: FundingWords

  public init(_ amounts: [Amounts], currency: String, words: FundingWords) {
    self.currency = currency
    self.words = words
    let kept = amounts.compactMap { $0.inCurrency(currency) }
    self.amounts = Self.order(of: kept).flatMap { programme in
      kept.filter { $0.programme == programme }.sorted { $0.year < $1.year }
    }
  }

  /// A picture a currency, in the currencies' alphabetical order.
  public static func each(_ amounts: [Amounts], words: FundingWords) -> [FundingPicture] {
    let all = amounts.flatMap { [$0.applied, $0.granted, $0.paid].compactMap { $0?.currency } }
    return Set(all).sorted().map { FundingPicture(amounts, currency: $0, words: words) }
  }

  private static func order(of amounts: [Amounts]) -> [String] {
    var programmes: [String] = []
    for amount in amounts where !programmes.contains(amount.programme) {
      programmes.append(amount.programme)
    }
    return programmes
  }

  private var highest: Int { max(1, amounts.map(\.whole).max() ?? 1) }

  /// The picture.
  public var figure: HTML {
    element("figure", ["class": "funding", "aria-label": words.title(currency)]) {
      element("figcaption") { words.title(currency) }
      if amounts.isEmpty {
        element("p") { words.nothing }
      } else {
        element("dl") {
          for programme in Self.order(of: amounts) {
            element("dt") { programme }
            for amount in amounts where amount.programme == programme { bar(amount) }
          }
        }
        key
      }
    }
  }

  private func bar(_ amount: Amounts) -> HTML {
    let parts = amount.parts
    return element("dd") {
      element("span", ["class": "year"]) { "\(amount.year)" }
      element("svg", ["class": "bar", "role": "img", "height": "18"]) {
        element("title") { words.bar(amount) }
        rect("paid", 0, parts.paid)
        rect("granted", parts.paid, parts.granted)
        rect("applied", parts.paid + parts.granted, parts.applied)
      }
      element("span", ["class": "amount", "aria-hidden": "true"]) {
        words.shared.amount(Money(minorUnits: amount.whole, currency: currency))
      }
    }
  }

  @HTMLBuilder private func rect(_ kind: String, _ from: Int, _ length: Int) -> HTML {
    if length > 0 {
      element(
        "rect",
        [
          "class": kind, "x": percent(from), "width": percent(length), "y": "1", "height": "16",
          "fill": kind == "paid" ? "#2d5f4a" : kind == "granted" ? "#9dbfae" : "#fff",
          "stroke": "#2d5f4a",
        ])
    }
  }

  /// A share of the longest bar, in hundredths: amounts are too large for more.
  private func percent(_ amount: Int) -> String {
    let hundredths = Int((Double(amount) * 9_960 / Double(highest)).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100)" + (rest == 0 ? "" : (rest < 10 ? ".0" : ".") + "\(rest)") + "%"
  }

  private var key: HTML {
    element("ul", ["class": "key", "aria-hidden": "true"]) {
      for (kind, word) in [
        ("paid", words.paid), ("granted", words.grantedRest), ("applied", words.appliedRest),
      ] {
        element("li") {
          element("svg", ["class": "sample bar", "width": "24", "height": "14"]) {
            element(
              "rect",
              [
                "class": kind, "x": "1", "y": "1", "width": "22", "height": "12",
                "fill": kind == "paid" ? "#2d5f4a" : kind == "granted" ? "#9dbfae" : "#fff",
                "stroke": "#2d5f4a",
              ])
          }
          word
        }
      }
    }
  }

  /// The same as a table, with the sums.
  public var table: HTML {
    element("table", ["class": "funding"]) {
      element("caption") { words.title(currency) }
      element("thead") {
        element("tr") {
          for heading in [
            words.programme, words.year, words.applied, words.granted, words.paid,
          ] { element("th", ["scope": "col"]) { heading } }
        }
      }
      element("tbody") {
        if amounts.isEmpty {
          element("tr", ["class": "empty"]) { element("td", ["colspan": "5"]) { words.nothing } }
        }
        for amount in amounts {
          element("tr") {
            element("th", ["scope": "row"]) { amount.programme }
            element("td", ["data-label": words.year]) { "\(amount.year)" }
            cells(amount.applied, amount.granted, amount.paid)
          }
        }
      }
      if amounts.count > 1 { element("tfoot") { sums } }
    }
  }

  private var sums: HTML {
    element("tr") {
      element("th", ["scope": "row"]) { words.shared.total }
      element("td")
      cells(sum(\.applied), sum(\.granted), sum(\.paid))
    }
  }

  /// `nil` where no row states one.
  private func sum(_ part: KeyPath<Amounts, Money?>) -> Money? {
    let stated = amounts.compactMap { $0[keyPath: part]?.minorUnits }
    // Nobody's register holds more than Int does, but a mistyped one may.
    let sum = stated.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    return stated.isEmpty ? nil : Money(minorUnits: sum, currency: currency)
  }

  private func cells(_ applied: Money?, _ granted: Money?, _ paid: Money?) -> HTML {
    HTML {
      for (label, amount) in [
        (words.applied, applied), (words.granted, granted), (words.paid, paid),
      ] {
        element("td", ["class": "number", "data-label": label]) {
          amount.map(words.shared.amount) ?? words.shared.notStated
        }
      }
    }
  }
}

extension Money {
  func `in`(_ other: String) -> Money? { currency == other ? self : nil }
}
