import KansliStore
import KansliWeb
import Register

/// What an import says as it goes, and in the end.
final class ImportReport {
  /// What an import is doing.
  enum Phase {
    case reading, recording
  }

  private let json: Bool
  private var phase = Phase.reading
  private var total: Int
  private var done = 0
  private var began = ContinuousClock.now
  private let started = ContinuousClock.now
  private var summary = ImportSummary()
  private var worst: Int32 = 0
  /// What was odd about each file, by its hash.
  var warnings: [String: [ReadingWarning]] = [:]

  init(json: Bool, total: Int) {
    self.json = json
    self.total = total
  }

  private struct FailureJSON: Encodable {
    var file: String
    var result = "failed"
    var message: String
  }

  func begin(_ phase: Phase, total: Int) {
    self.phase = phase
    self.total = total
    done = 0
    began = .now
    showProgress()
  }

  /// A file of the phase is dealt with.
  func step(_ count: Int = 1) {
    done += count
    showProgress()
  }

  /// A file that is not taken, and why.
  func tell(_ path: String, _ error: InputError) {
    guard let failure = Failure(error, Edge.current.phrases) else { return }
    let console = Console.current
    let sentence = failure.sentence ?? ""
    console.progress("")
    if json, let line = try? JSON.line(FailureJSON(file: path, message: sentence)) {
      console.print(line)
    }
    console.flush()
    console.error(sentence)
    worst = max(worst, failure.code)
    summary.failed += 1
  }

  func acknowledge(_ outcomes: [ImportOutcome]) throws {
    let (console, phrases) = (Console.current, Edge.current.phrases)
    console.progress("")
    for outcome in outcomes {
      summary.count(outcome)
      let warnings = warnings.removeValue(forKey: outcome.sha256) ?? []
      if json {
        console.print(try JSON.line(ImportJSON(outcome, warnings: warnings, phrases)))
      } else {
        console.print(sentence(outcome, phrases))
      }
    }
    console.flush()
    step(outcomes.count)
  }

  private func sentence(_ outcome: ImportOutcome, _ phrases: Phrases) -> String {
    let words = phrases.terminal
    var parts: [String] = []
    switch outcome.result {
    case .recorded: parts.append(words.recorded(outcome.slugs, outcome.entries.count))
    case .known where outcome.confirmedRules == 0: parts.append(words.known)
    case .known: break
    case .waiting: break
    }
    if !outcome.proposals.isEmpty, outcome.result != .known { parts.append(words.proposalKept) }
    if outcome.proposedRules > 0 { parts.append(words.rulesProposed(outcome.proposedRules)) }
    if outcome.confirmedRules > 0 { parts.append(words.rulesConfirmed(outcome.confirmedRules)) }
    if outcome.ready > 0 { parts.append(words.ready(outcome.ready)) }
    if !outcome.waiting.isEmpty { parts.append(words.waits(outcome.waiting.count)) }
    if parts.isEmpty { parts.append(words.nothingToRecord) }
    return "\(outcome.name): \(parts.joined(separator: "; "))"
  }

  private func showProgress() {
    let console = Console.current
    guard console.showsProgress, total > 1 else { return }
    let words = Edge.current.phrases.terminal
    let spent = ContinuousClock.now - began
    let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
    let rate = Double(done) / max(seconds, 0.05)
    let left = rate > 0 ? Int((Double(total - done) / rate).rounded(.up)) : nil
    let width = 28
    let filled = width * done / max(total, 1)
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    console.progress(words.progress(phase == .reading, bar, done, total, rate, left))
  }

  func finish() throws {
    let (console, words) = (Console.current, Edge.current.phrases.terminal)
    console.progress("")
    let spent = ContinuousClock.now - started
    summary.seconds = Int(spent.components.seconds)
    console.error(words.summary(summary))
    if summary.ready + summary.doubtful > 0, !json { console.error(words.reviewHint) }
    if worst != 0 { throw Ending(code: worst) }
  }
}
