import Cooperation
import Register

/// The columns of what is kept of cooperation, id and version aside.
enum CooperationColumns {
  typealias Columns = [(name: String, value: SQLValue)]

  static func of(_ partner: Partner) -> Columns {
    func millionths(_ degrees: Double?) -> SQLValue {
      SQLValue(degrees.map { Int(($0 * 1e6).rounded()) })
    }
    return [
      ("name", .text(partner.name)), ("sort_key", .text(SortKey.make(partner.name))),
      ("kind", .text(partner.kind.rawValue)), ("country", SQLValue(partner.country?.rawValue)),
      ("place", words(partner.place)), ("latitude", millionths(partner.coordinate?.latitude)),
      ("longitude", millionths(partner.coordinate?.longitude)),
      ("website", words(partner.website)), ("note", words(partner.note)),
      ("secret", .text(SecretField.column(partner.secret))),
    ]
  }

  /// What a change of a relation writes: its state moves by steps alone.
  static func of(_ relation: Relation) -> Columns {
    [
      ("kind", .text(relation.kind.rawValue)), ("committee", words(relation.committee)),
      ("department", words(relation.department)), ("contact", words(relation.contact)),
      ("purpose", words(relation.purpose)), ("benefit", words(relation.benefit)),
      ("entered_on", SQLValue(relation.enteredOn)),
      ("secret", .text(SecretField.column(relation.secret))),
    ]
  }

  static func of(_ agreement: Agreement) -> Columns {
    let end = LedgerColumns.endColumns(agreement.end.end)
    return [
      ("relation_id", .text(agreement.relation.rawValue)), ("title", .text(agreement.title)),
      ("registry_number", words(agreement.registryNumber)),
      ("languages", .text(agreement.languages.joined(separator: " "))),
      ("signed_on", SQLValue(agreement.signedOn)), ("from_on", SQLValue(agreement.from)),
      ("end_kind", end.kind), ("end_through", end.through),
      ("end_words", .text(agreement.end.words)),
      ("evaluate_by", SQLValue(agreement.evaluateBy)), ("file", words(agreement.file)),
      ("kept_at", words(agreement.keptAt)),
      ("secret", .text(SecretField.column(agreement.secret))),
    ]
  }

  static func of(_ activity: Activity) -> Columns {
    [
      ("cooperation_id", .text(activity.cooperation.rawValue)),
      ("kind", .text(activity.kind.rawValue)), ("title", .text(activity.title)),
      ("from_on", SQLValue(activity.from)), ("through_on", SQLValue(activity.through)),
      ("place", words(activity.place)), ("participants", SQLValue(activity.participants)),
    ] + money("cost", activity.cost) + [
      ("result", words(activity.result)),
      ("secret", .text(SecretField.column(activity.secret))),
    ]
  }

  static func of(_ assignment: Assignment) -> Columns {
    [
      ("partner_id", .text(assignment.partner.rawValue)), ("seat", .text(assignment.seat)),
      ("holder", .text(assignment.holder)), ("from_on", SQLValue(assignment.from)),
      ("through_on", SQLValue(assignment.through)),
      ("permeated_by", words(assignment.permeatedBy)),
      ("followed_up_on", SQLValue(assignment.followedUpOn)),
      ("secret", .text(SecretField.column(assignment.secret))),
    ]
  }

  /// What a change of a project writes: its state moves by acts alone.
  static func of(_ project: Project) -> Columns {
    let plain: Columns = [
      ("relation_id", SQLValue(project.relation?.rawValue)),
      ("programme", words(project.programme)), ("part", .text(project.part.rawValue)),
      ("from_on", SQLValue(project.from)), ("through_on", SQLValue(project.through)),
      ("without_funding", words(project.withoutFunding)),
      ("committee", words(project.committee)), ("department", words(project.department)),
      ("purpose", words(project.purpose)), ("result", words(project.result)),
      ("secret", .text(SecretField.column(project.secret))),
    ]
    return plain + money("budget", project.budget) + money("own_share", project.ownShare)
      + money("applied", project.funding.applied) + money("granted", project.funding.granted)
      + money("paid", project.funding.paid)
  }

  /// Words of a form: blanks are nothing.
  private static func words(_ text: String?) -> SQLValue {
    guard let text, text.contains(where: { !$0.isWhitespace }) else { return .null }
    return .text(text)
  }

  private static func money(_ name: String, _ amount: Money?) -> Columns {
    [
      (name, SQLValue(amount?.minorUnits)), ("\(name)_currency", SQLValue(amount?.currency)),
    ]
  }
}
