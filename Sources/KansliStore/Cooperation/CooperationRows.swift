import Cooperation
import Register

extension Row {
  /// The names of fields that are marked as secret.
  func secret(_ name: String = "secret") throws -> Set<SecretField> {
    Set(
      try text(name).split(separator: " ").map { word in
        guard let field = SecretField(rawValue: String(word)) else {
          throw StoreError.damaged(column: name)
        }
        return field
      })
  }

  /// An amount with its currency in the column after it.
  func money(_ name: String) throws -> Money? {
    guard let units = try optionalInteger(name) else { return nil }
    return Money(minorUnits: units, currency: try text("\(name)_currency"))
  }

  func statedEnd() throws -> StatedEnd {
    let end = try LedgerColumns.end(
      kind: try text("end_kind"), through: try optionalDay("end_through"))
    return StatedEnd(end ?? .notStated, words: try text("end_words"))
  }

  func country(_ name: String = "country") throws -> CountryCode? {
    try optionalText(name).flatMap { CountryCode(rawValue: $0) }
  }
}

extension Partner {
  init(row: Row) throws {
    var coordinate: Coordinate?
    if let latitude = try row.optionalInteger("latitude"),
      let longitude = try row.optionalInteger("longitude")
    {
      coordinate = Coordinate(latitude: Double(latitude) / 1e6, longitude: Double(longitude) / 1e6)
    }
    self.init(
      id: PartnerID(try row.text("id")), name: try row.text("name"), kind: try row.value("kind"),
      country: try row.country(), place: try row.optionalText("place"), coordinate: coordinate,
      website: try row.optionalText("website"), note: try row.optionalText("note"),
      secret: try row.secret(), version: try row.integer("version"))
  }
}

extension Relation {
  init(row: Row, partners: [PartnerID]) throws {
    self.init(
      id: CooperationID(try row.text("id")), slug: try row.text("slug"),
      title: try row.text("title"), kind: try row.value("kind"), partners: partners,
      committee: try row.optionalText("committee"),
      department: try row.optionalText("department"), contact: try row.optionalText("contact"),
      purpose: try row.optionalText("purpose"), benefit: try row.optionalText("benefit"),
      enteredOn: try row.optionalDay("entered_on"), state: try row.value("state"),
      secret: try row.secret(), version: try row.integer("version"))
  }
}

extension RelationStep {
  init(row: Row) throws {
    self.init(
      state: try row.value("state"), on: try row.day("on_day"),
      decision: try row.optionalText("decision_id").map { DecisionID($0) },
      reason: try row.optionalText("reason"),
      doneAt: Instant(microseconds: Int64(try row.integer("done_at"))),
      doneBy: try row.text("done_by"))
  }
}

extension Agreement {
  init(row: Row, parties: [PartnerID], clauses: [Clause: String]) throws {
    self.init(
      id: AgreementID(try row.text("id")), relation: CooperationID(try row.text("relation_id")),
      title: try row.text("title"), parties: parties,
      registryNumber: try row.optionalText("registry_number"),
      languages: try row.text("languages").split(separator: " ").map(String.init),
      signedOn: try row.optionalDay("signed_on"), from: try row.optionalDay("from_on"),
      end: try row.statedEnd(), evaluateBy: try row.optionalDay("evaluate_by"),
      clauses: clauses, file: try row.optionalText("file"),
      keptAt: try row.optionalText("kept_at"), secret: try row.secret(),
      version: try row.integer("version"))
  }
}

extension Activity {
  init(row: Row) throws {
    self.init(
      id: try row.text("id"), cooperation: CooperationID(try row.text("cooperation_id")),
      kind: try row.value("kind"), title: try row.text("title"), from: try row.day("from_on"),
      through: try row.optionalDay("through_on"), place: try row.optionalText("place"),
      participants: try row.optionalInteger("participants"), cost: try row.money("cost"),
      result: try row.optionalText("result"), secret: try row.secret(),
      version: try row.integer("version"))
  }
}

extension Assignment {
  init(row: Row) throws {
    self.init(
      id: try row.text("id"), partner: PartnerID(try row.text("partner_id")),
      seat: try row.text("seat"), holder: try row.text("holder"),
      from: try row.optionalDay("from_on"), through: try row.optionalDay("through_on"),
      permeatedBy: try row.optionalText("permeated_by"),
      followedUpOn: try row.optionalDay("followed_up_on"), secret: try row.secret(),
      version: try row.integer("version"))
  }
}

extension Project {
  init(row: Row, parties: [PartnerID]) throws {
    self.init(
      id: CooperationID(try row.text("id")), slug: try row.text("slug"),
      title: try row.text("title"),
      relation: try row.optionalText("relation_id").map { CooperationID($0) },
      programme: try row.optionalText("programme"), part: try row.value("part"),
      parties: parties, state: try row.value("state"), from: try row.optionalDay("from_on"),
      through: try row.optionalDay("through_on"), budget: try row.money("budget"),
      ownShare: try row.money("own_share"),
      funding: Funding(
        applied: try row.money("applied"), granted: try row.money("granted"),
        paid: try row.money("paid")),
      withoutFunding: try row.optionalText("without_funding"),
      committee: try row.optionalText("committee"),
      department: try row.optionalText("department"),
      purpose: try row.optionalText("purpose"), result: try row.optionalText("result"),
      secret: try row.secret(), version: try row.integer("version"))
  }
}
