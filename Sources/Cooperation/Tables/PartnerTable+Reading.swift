import Register

extension PartnerTable {
  private func value(_ column: Column, _ row: CSVTable.Row) -> String? {
    row.value(columns[column])
  }

  mutating func readPartners() {
    var seen: Set<String> = []
    for row in rows {
      guard let name = value(.name, row) else {
        problems.append(Problem(.nameMissing, line: row.line, column: .name))
        continue
      }
      var partner = PlannedPartner(
        name: name, kind: readKind(.kind, row) ?? .city, country: readCountry(row),
        place: value(.place, row), website: readWebsite(row), note: value(.note, row),
        line: row.line)
      partner.coordinate = readCoordinate(row)
      if seen.insert(partner.key).inserted { partners.append(partner) }
    }
  }

  mutating func readProjects(of municipality: OrganisationName) {
    var groups: [String: [CSVTable.Row]] = [:]
    var order: [String] = []
    for row in rows {
      guard let title = value(.project, row) else {
        problems.append(Problem(.nameMissing, line: row.line, column: .project))
        continue
      }
      let key = Self.key(title, value(.programme, row))
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    for key in order {
      let group = groups[key] ?? []
      let own = group.filter { row in
        value(.organisation, row).map(municipality.isNamed) ?? false
      }
      guard let first = own.first else { continue }
      projects.append(readProject(first, own: own, all: group))
    }
    if projects.isEmpty { problems.append(Problem(.municipalityNotFound, line: 1)) }
  }

  private mutating func readProject(
    _ first: CSVTable.Row, own: [CSVTable.Row], all: [CSVTable.Row]
  ) -> PlannedProject {
    var from = readDay(.from, first)
    var through = readDay(.through, first)
    if let start = from, let end = through, end < start {
      problems.append(
        Problem(.endBeforeStart, line: first.line, column: .through, value: "\(end)"))
      (from, through) = (nil, nil)
    }
    for row in all.dropFirst() where value(.from, row) != value(.from, all[0]) {
      problems.append(
        Problem(.contradicts, line: row.line, column: .from, value: value(.from, row)))
    }
    let ownLines = Set(own.map(\.line))
    var parties: [PlannedPartner] = []
    for row in all where !ownLines.contains(row.line) {
      // Of other municipalities' projects nothing is asked.
      guard let name = value(.organisation, row) else {
        problems.append(Problem(.nameMissing, line: row.line, column: .organisation))
        continue
      }
      let party = PlannedPartner(
        name: name, kind: readKind(.organisationKind, row, reports: false) ?? .organisation,
        country: holdsSwedishPartiesOnly ? CountryCode(rawValue: "SWE") : readCountry(row),
        place: value(.swedishRegion, row) ?? value(.place, row), line: row.line)
      if !parties.contains(where: { $0.key == party.key }) { parties.append(party) }
    }
    return PlannedProject(
      title: value(.project, first) ?? "", programme: value(.programme, first),
      part: own.map { readPart($0) }.min { Self.rank($0) < Self.rank($1) } ?? .partner,
      from: from, through: through, budget: readBudget(own), parties: parties, line: first.line)
  }

  private static func rank(_ part: Project.Part) -> Int {
    switch part {
    case .lead: 0
    case .partner: 1
    case .associated: 2
    }
  }

  /// The sum of the municipality's own lines, in cents; nothing where the table has none.
  private mutating func readBudget(_ own: [CSVTable.Row]) -> Money? {
    guard let column = columns[.budget] else { return nil }
    var sum = 0.0
    for row in own where row.value(column) != nil {
      guard let number = row.number(column), number >= 0, number < 1e12 else {
        problems.append(
          Problem(.badNumber, line: row.line, column: .budget, value: row.value(column)))
        continue
      }
      sum += number
    }
    return sum > 0 ? Money(minorUnits: Int((sum * 100).rounded()), currency: "EUR") : nil
  }

  private mutating func readDay(_ column: Column, _ row: CSVTable.Row) -> CalendarDate? {
    guard let text = value(column, row) else { return nil }
    if let day = CalendarDate(text) { return day }
    problems.append(Problem(.badDay, line: row.line, column: column, value: text))
    return nil
  }

  private mutating func readPart(_ row: CSVTable.Row) -> Project.Part {
    guard let text = value(.part, row) else { return .partner }
    if let part = Self.parts[Self.folded(text)] { return part }
    problems.append(Problem(.unknownPart, line: row.line, column: .part, value: text))
    return .partner
  }

  private mutating func readKind(
    _ column: Column, _ row: CSVTable.Row, reports: Bool = true
  ) -> Partner.Kind? {
    guard let text = value(column, row) else { return nil }
    if let kind = Self.kinds[Self.folded(text)] ?? Partner.Kind(rawValue: text) { return kind }
    if reports {
      problems.append(Problem(.unknownKind, line: row.line, column: column, value: text))
    }
    return nil
  }

  private mutating func readCountry(_ row: CSVTable.Row) -> CountryCode? {
    guard let text = value(.country, row) else { return nil }
    if let code = country(text) { return code }
    problems.append(Problem(.unknownCountry, line: row.line, column: .country, value: text))
    return nil
  }

  private mutating func readWebsite(_ row: CSVTable.Row) -> String? {
    guard let text = value(.website, row) else { return nil }
    if text.hasPrefix("https://") || text.hasPrefix("http://") { return text }
    problems.append(Problem(.badWebsite, line: row.line, column: .website, value: text))
    return nil
  }

  private mutating func readCoordinate(_ row: CSVTable.Row) -> Coordinate? {
    guard let latitude = columns[.latitude], let longitude = columns[.longitude],
      row.value(latitude) != nil || row.value(longitude) != nil
    else { return nil }
    if let north = row.decimal(latitude), let east = row.decimal(longitude),
      let place = Coordinate(latitude: north, longitude: east)
    {
      return place
    }
    let text = [row.value(latitude), row.value(longitude)].compactMap { $0 }
    problems.append(
      Problem(
        .badPlace, line: row.line, column: .latitude, value: text.joined(separator: "; ")))
    return nil
  }
}
