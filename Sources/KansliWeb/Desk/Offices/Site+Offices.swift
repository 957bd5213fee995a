import Hummingbird
import KansliStore
import Register

/// The handlers of offices.
extension Site {
  func addOffices(to router: Router<Context>) {
    desk(router, .offices) { call in
      try await show(try await officeList(call, FormInput()))
    } post: {
      try await addOffice($0)
    }
    desk(router, .office) { call in
      try await show(try await officePage(call, nil))
    } post: {
      try await changeOffice($0)
    }
  }

  private func officeList(_ call: DeskCall, _ input: FormInput) async throws -> OfficeListPage {
    OfficeListPage(
      frame: call.frame, records: try await store.officeRecords(for: call.actor),
      names: try await store.accountNames(), input: input)
  }

  private func addOffice(_ call: DeskCall) async throws -> Response {
    try call.actor.require(.keepOffices)
    var input = call.input
    if let form = input.officeForm() {
      do {
        let id = try await store.addOffice(form, by: call.actor)
        return redirect(.office(id: id), call.language)
      } catch StoreError.taken(let name) {
        input.fail("namn", .taken(name))
      } catch StoreError.unknown(.office, _) {
        input.fail("over", .notAChoice)
      }
    }
    return try await show(try await officeList(call, input), .unprocessableContent)
  }

  private func officePage(
    _ call: DeskCall, _ input: FormInput?, isStale: Bool = false, problem: String? = nil
  ) async throws -> OfficePage {
    let record = try await store.office(try call.parameter("id"), for: call.actor)
    return OfficePage(
      frame: call.frame, record: record,
      records: try await store.officeRecords(for: call.actor),
      names: try await store.accountNames(),
      people: try await store.accounts().filter { !$0.isDisabled },
      // A form beside the one that was sent has what is saved.
      input: (input ?? FormInput()).filled(from: record.office), isStale: isStale,
      problem: problem)
  }

  private func changeOffice(_ call: DeskCall) async throws -> Response {
    let id = try call.parameter("id")
    _ = try await store.office(id, for: call.actor)
    var input = call.input
    do {
      switch call.wish {
      case "save":
        if let form = input.officeForm() {
          try await store.change(office: id, form, version: call.version, by: call.actor)
        }
      case "remove":
        try await store.remove(office: id, by: call.actor)
        return redirect(.offices, call.language)
      case "give":
        if let form = input.holdingForm() {
          try await store.give(form, ofOffice: id, by: call.actor)
        }
      case "end":
        let day = input.optionalDay("sista")
        if input.isSound {
          try await store.end(
            holding: input["rad"], ofOffice: id, through: day, by: call.actor)
        }
      case "unhold":
        try await store.remove(holding: input["rad"], ofOffice: id, by: call.actor)
      default: throw BadParameter(name: "gor", value: call.wish)
      }
    } catch StoreError.stale {
      return try await show(try await officePage(call, input, isStale: true), .conflict)
    } catch StoreError.taken(let name) {
      input.fail("namn", .taken(name))
    } catch StoreError.unknown(.account, _) {
      input.fail("person", .notAChoice)
    } catch let refusal as OfficeRefusal {
      return try await show(
        try await officePage(
          call, input, problem: call.frame.phrases.office.refusal(refusal)), .conflict)
    }
    guard input.isSound else {
      return try await show(try await officePage(call, input), .unprocessableContent)
    }
    return redirect(.office(id: id), call.language)
  }
}

extension FormInput {
  /// An office; problems are noted.
  mutating func officeForm() -> OfficeForm? {
    let name = words("namn", atMost: 200)
    let aliases = (optionalWords("andra", atMost: 5000) ?? "").split(whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
    guard isSound else { return nil }
    return OfficeForm(name: name, aliases: aliases, parent: optionalWords("over"))
  }

  /// A holding; problems are noted.
  mutating func holdingForm() -> HoldingForm? {
    let person = words("person", atMost: 100)
    let from = optionalDay("fran")
    let through = optionalDay("till")
    if let from, let through, through < from { fail("till", .before(from)) }
    guard isSound else { return nil }
    return HoldingForm(
      person: person, from: from, through: through, isDeputy: self["som"] == "ersattare")
  }

  /// The office's own words where none were sent.
  func filled(from office: Office) -> FormInput {
    guard values["namn"] == nil else { return self }
    var input = self
    input["namn"] = office.name
    input["andra"] = office.aliases.joined(separator: "\n")
    input["over"] = office.parent ?? ""
    return input
  }
}
