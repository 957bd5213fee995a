import Register

/// That an exemption or an agreement ends: said a year, half a year, three months and one month
/// before, and the day after.
public struct EndReminder: Hashable, Sendable {
  /// What ends.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case exemption, agreement
  }

  public var kind: Kind
  /// The agreement's id, or the entry of the ledger.
  public var thing: String
  public var cooperation: CooperationID
  /// The cooperation's title.
  public var title: String
  /// The agreement's title, or the exemption's conditions.
  public var words: String?
  public var through: CalendarDate
  /// How many months are left; 0 when it has ended.
  public var months: Int

  /// Each is given once.
  public var key: String { "\(kind.rawValue) \(thing) \(through) \(months)" }

  static let steps = [12, 6, 3, 1]
  /// For how many days after the end the last one is given, should nobody have been there to.
  static let daysAfter = 31

  /// The step that a day is in; `nil` where none is.
  static func step(through: CalendarDate, from: CalendarDate?, on day: CalendarDate) -> Int? {
    if through < day { return day.days(since: through) <= daysAfter ? 0 : nil }
    guard let months = steps.last(where: { through.addingMonths(-$0) <= day }) else { return nil }
    // What is shorter than the time before its end is not new to anybody.
    if let from, through.addingMonths(-months) < from { return nil }
    return months
  }
}

extension CooperationRegister {
  /// What ends, on the day that it is to be said.
  public func endReminders(on day: CalendarDate) -> [EndReminder] {
    exemptionEnds(on: day) + agreementEnds(on: day)
  }

  private func title(_ id: CooperationID) -> String? {
    if let relation = relation(id) { return relation.state == .ended ? nil : relation.title }
    return project(id)?.title
  }

  private func exemptionEnds(on day: CalendarDate) -> [EndReminder] {
    let exemptions = record.exemptions
    return exemptions.compactMap { one in
      guard let through = one.end.end.through, let title = title(one.cooperation),
        let months = EndReminder.step(through: through, from: one.from, on: day)
      else { return nil }
      let isRenewed = exemptions.contains { other in
        guard other.cooperation == one.cooperation, other.reference != one.reference,
          let from = other.from, from <= through.next
        else { return false }
        return other.end.end.through.map { through < $0 } ?? true
      }
      if isRenewed { return nil }
      return EndReminder(
        kind: .exemption, thing: one.reference.decision.rawValue, cooperation: one.cooperation,
        title: title, words: one.conditions, through: through, months: months)
    }
  }

  private func agreementEnds(on day: CalendarDate) -> [EndReminder] {
    agreements.compactMap { one in
      guard let through = one.end.end.through, one.signedOn != nil,
        let title = title(one.relation),
        let months = EndReminder.step(
          through: through, from: one.from ?? one.signedOn, on: day)
      else { return nil }
      let isRenewed = agreements.contains { other in
        guard other.relation == one.relation, other.id != one.id, let signed = other.signedOn,
          signed <= day
        else { return false }
        return other.end.end.through.map { through < $0 } ?? true
      }
      if isRenewed { return nil }
      return EndReminder(
        kind: .agreement, thing: one.id.rawValue, cooperation: one.relation, title: title,
        words: one.title, through: through, months: months)
    }
  }

  /// Relations and projects whose latest screening, or whose exemption, rests on an edition of a
  /// document older than one that changed its rules.
  public func resting(on document: DocumentID, before edition: Int) -> [CooperationID] {
    let ids = relations.filter { $0.state != .ended }.map(\.id) + projects.map(\.id)
    return ids.filter { id in
      let grounds =
        [screenings(of: id).first?.rule] + exemptions(of: id).map(\.ground)
      return grounds.compactMap(\.self).contains {
        $0.document == document && $0.edition < edition
      }
    }
  }
}
