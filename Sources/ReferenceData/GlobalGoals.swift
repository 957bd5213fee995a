import Cooperation

/// A global goal: its number, its short names and its colour.
public struct GlobalGoal: Hashable, Sendable {
  public var number: Int
  public var swedish: String
  public var english: String
  /// Such as `#E5243B`.
  public var colour: String

  /// The seventeen, in their order.
  public static let all: [GlobalGoal] = {
    do throws(CSVProblem) {
      let table = try CSVTable(ReferenceFile.goals.bytes)
      func text(_ row: CSVTable.Row, _ column: String) -> String? {
        row.value(table.column(column))
      }
      return table.rows.compactMap { row in
        guard let number = text(row, "goal").flatMap({ Int($0) }),
          let swedish = text(row, "name_sv"), let english = text(row, "name_en"),
          let colour = text(row, "colour")
        else { return nil }
        return GlobalGoal(number: number, swedish: swedish, english: english, colour: colour)
      }
    } catch {
      preconditionFailure("the program's own list of goals is damaged: \(error)")
    }
  }()

  /// The goals that a text names by number, such as *4, 8 och 10*.
  public static func named(in text: String) -> [GlobalGoal] {
    let numbers = Set(text.split { !$0.isNumber }.compactMap { Int($0) })
    return all.filter { numbers.contains($0.number) }
  }
}
