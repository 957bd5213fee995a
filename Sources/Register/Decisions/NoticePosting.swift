/// A stretch of days in which the notice of approved minutes stood on the notice board.
///
/// Kommunallagen (2017:725) 13 kap. 5 §: the notice must be on the board all through the time for
/// appeal, for that time to run out. A notice that was taken down and put up again has several
/// postings.
public struct NoticePosting: Hashable, Sendable, Codable {
  /// The first day it was up.
  public var from: CalendarDate
  /// The day it was taken down, which is not counted as a day up; `nil` while it is up, as far as
  /// is known.
  public var until: CalendarDate?

  /// Makes a posting, or `nil` where it was taken down on the day it was put up or before.
  public init?(from: CalendarDate, until: CalendarDate? = nil) {
    if let until, until <= from { return nil }
    self.from = from
    self.until = until
  }

  /// Postings in order, those that overlap or meet made one.
  static func runs(_ postings: [NoticePosting]) -> [NoticePosting] {
    var runs: [NoticePosting] = []
    for posting in postings.sorted(by: { $0.from < $1.from }) {
      guard let last = runs.last, last.until.map({ posting.from <= $0 }) ?? true else {
        runs.append(posting)
        continue
      }
      guard let end = last.until else { continue }
      runs[runs.count - 1].until = posting.until.map { max($0, end) }
    }
    return runs
  }
}

/// Whether a notice stood on the board all through the time for appeal.
public enum NoticeProof: Hashable, Sendable {
  /// No posting is recorded: nothing is known of it, which is not the same as a break.
  case notRecorded
  /// It has been up every day so far, and the time runs still.
  case running
  /// It was up every day until the time had run out.
  case unbroken
  /// It was not up from a day until another, `nil` where it has not been put up again: the time
  /// is not proved to have run out.
  case broken(from: CalendarDate, until: CalendarDate?)
}

/// A time for appeal: counted from one announcement, with the proof that the notice stood.
public struct AppealPeriod: Hashable, Sendable {
  /// The day of the announcement it is counted from.
  public var announcedOn: CalendarDate
  /// The last day on which an appeal may come in.
  public var through: CalendarDate
  public var proof: NoticeProof

  /// Counts from an announcement, and looks at what is known on a day of the notice's postings.
  init(announcedOn: CalendarDate, runs: [NoticePosting], on day: CalendarDate) {
    self.announcedOn = announcedOn
    through = MunicipalActPeriod.appeal.lastDay(from: announcedOn)
    let up = runs.first {
      $0.from <= announcedOn && ($0.until.map { announcedOn < $0 } ?? true)
    }
    if runs.isEmpty {
      proof = .notRecorded
    } else if let up {
      if let down = up.until, down <= through, down <= day {
        proof = .broken(from: down, until: runs.first { $0.from > down }?.from)
      } else {
        proof = day <= through ? .running : .unbroken
      }
    } else {
      proof = .broken(from: announcedOn, until: runs.first { $0.from > announcedOn }?.from)
    }
  }
}
