/// A planned meeting of a body.
public struct Meeting: Hashable, Sendable, Codable {
  /// The body by its full official name.
  public var body: String
  /// The day of the meeting.
  public var on: CalendarDate
  /// The day the notice and papers are sent out (kallelsens utskick).
  public var dispatchOn: CalendarDate?
  /// The last day for handing in papers to it.
  public var papersDueOn: CalendarDate?
  public var place: String?
  /// The name the calendar it was imported from has for it, so that it is imported once.
  public var uid: String?

  public init(
    body: String, on day: CalendarDate, dispatchOn: CalendarDate? = nil,
    papersDueOn: CalendarDate? = nil, place: String? = nil, uid: String? = nil
  ) {
    self.body = body
    on = day
    self.dispatchOn = dispatchOn
    self.papersDueOn = papersDueOn
    self.place = place
    self.uid = uid
  }
}

/// The planned meetings of every body. Data of the municipality, entered or imported; where a
/// meeting is not known none is made up.
public struct MeetingCalendar: Hashable, Sendable {
  /// The meetings by day, then by body.
  public let meetings: [Meeting]
  private let byBody: [String: [Meeting]]

  public init(_ meetings: [Meeting]) {
    let sorted = meetings.sorted { ($0.on, $0.body) < ($1.on, $1.body) }
    self.meetings = sorted
    byBody = Dictionary(grouping: sorted) { $0.body.lowercased() }
  }

  /// A body's meetings, in order.
  public func meetings(of body: String) -> [Meeting] { byBody[body.lowercased()] ?? [] }

  /// The first meeting of a body on a day or after it.
  public func next(of body: String, onOrAfter day: CalendarDate) -> Meeting? {
    meetings(of: body).first { day <= $0.on }
  }

  /// The last meeting of a body on a day or before it.
  public func last(of body: String, onOrBefore day: CalendarDate) -> Meeting? {
    meetings(of: body).last { $0.on <= day }
  }

  /// The calendar with imported meetings: one with the same uid, or else of the same body on the
  /// same day, is replaced.
  public func merged(with imported: [Meeting]) -> MeetingCalendar {
    var kept = meetings
    for meeting in imported {
      kept.removeAll { old in
        meeting.uid.map { $0 == old.uid } ?? false
          || old.on == meeting.on && old.body.lowercased() == meeting.body.lowercased()
      }
      kept.append(meeting)
    }
    return MeetingCalendar(kept)
  }

  /// The last meeting at which something can be decided by a day, or why the calendar cannot tell.
  func lastPossible(of body: String, by day: CalendarDate, within weeks: Int) -> LastPossible {
    let all = meetings(of: body)
    guard let first = all.first, let end = all.last else { return .unknown(.noneKnown) }
    guard let last = last(of: body, onOrBefore: day) else {
      return .unknown(.outsideCalendar(first: first.on, last: end.on))
    }
    // Without a meeting after the day the calendar may simply not be written that far yet.
    // Half a year without a meeting is no calendar of a body that works.
    let rest = day.days(since: last.on)
    guard rest <= 7 * weeks || day < end.on && rest <= 7 * 26 else {
      return .unknown(.outsideCalendar(first: first.on, last: end.on))
    }
    return .meeting(last)
  }

  enum LastPossible: Hashable {
    case meeting(Meeting)
    case unknown(MissingMeeting)
  }
}

/// Why the calendar cannot tell the last possible meeting of a body.
public enum MissingMeeting: Hashable, Sendable {
  /// The calendar has no meeting of the body.
  case noneKnown
  /// The calendar has the body's meetings between two days, which do not reach the day needed.
  case outsideCalendar(first: CalendarDate, last: CalendarDate)
}
