public import Cooperation
public import Register

extension Store {
  /// What there is to look at in cooperation on a day, the gravest first: what the desk shows, for
  /// those who keep the register by its commands.
  public func cooperationFindings(
    on day: CalendarDate
  ) async throws -> [PlacedCooperationFinding] {
    try await engine.read { connection in
      let register = try Cooperations.register(connection).standing(on: day)
      return register.placed(register.findings(on: day))
    }
  }

  /// The same as far as it may be told to everybody.
  public func publicCooperationFindings(
    on day: CalendarDate
  ) async throws -> [PlacedCooperationFinding] {
    try await engine.read { connection in
      PublicCooperations.findings(try Cooperations.register(connection), on: day)
    }
  }
}
