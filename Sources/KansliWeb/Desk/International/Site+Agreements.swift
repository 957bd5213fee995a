import Cooperation
import HTML
import HTTPTypes
import Hummingbird
import KansliStore
import NIOCore
import Register

/// The handlers of agreements.
extension Site {
  func addAgreements(to router: Router<Context>) {
    desk(router, .newAgreement) { call in
      try call.actor.require(.keepCooperations)
      let (_, relation) = try await relation(call)
      let input = FormInput(
        filled: [("titel", nil)], partners: relation.partners)
      return try await show(try await agreementPage(call, relation.id, nil, input))
    } post: { call in
      let (register, relation) = try await relation(call)
      return try await saveAgreement(call, register, relation.id, nil)
    }
    desk(router, .agreement) { call in
      let (_, agreement) = try await agreement(call)
      if call.request.parameter("fil") != nil { return try await file(of: agreement, call) }
      return try await show(
        try await agreementPage(call, agreement.relation, agreement, FormInput(agreement)))
    } post: { call in
      let (register, agreement) = try await agreement(call)
      if call.wish == "sign" { return try await sign(agreement, call) }
      return try await saveAgreement(call, register, agreement.relation, agreement)
    }
  }

  private func agreement(
    _ call: DeskCall
  ) async throws -> (register: CooperationRegister, agreement: Agreement) {
    let register = try await store.cooperations(for: call.actor)
    let id = try call.parameter("id")
    guard let agreement = register.agreements.first(where: { $0.id.rawValue == id }) else {
      throw StoreError.unknown(.agreement, id)
    }
    return (register, agreement)
  }

  /// The signed paper itself, for the desk alone.
  private func file(of agreement: Agreement, _ call: DeskCall) async throws -> Response {
    guard let file = try await store.agreementFile(agreement.id, for: call.actor) else {
      throw StoreError.unknown(.agreement, agreement.id.rawValue)
    }
    var headers = HTTPFields.pages(type: "application/octet-stream", isDesk: true)
    headers[.cacheControl] = "no-store"
    let name = file.name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }
    headers[.contentDisposition] = "attachment; filename=\"\(name.isEmpty ? "avtal" : name)\""
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.content)))
  }

  private func agreementPage(
    _ call: DeskCall, _ relation: CooperationID, _ agreement: Agreement?, _ input: FormInput,
    _ notice: CooperationNotice? = nil
  ) async throws -> CooperationFormPage {
    let register = try await store.cooperations(for: call.actor)
    let words = call.frame.phrases.cooperation
    let id = relation.rawValue
    let mayKeep = call.actor.rights.may(.keepCooperations)
    var page = CooperationFormPage(
      frame: call.frame,
      route: .international(
        agreement.map { .agreement(id: $0.id.rawValue) } ?? .newAgreement(relation: id)),
      title: agreement?.title ?? words.newAgreement, register: register,
      steps: [
        (.international(.relation(id: id)), register.relation(relation)?.title ?? "")
      ], notice: notice,
      ways: [
        (.international(.screening(relation: id, partner: nil)), words.screen),
        (.international(.exemption(relation: id)), words.proposeExemption),
      ],
      items: mayKeep ? Self.agreementItems(agreement, register, call.frame) : [], input: input,
      version: agreement?.version, hasFile: true,
      button: agreement == nil ? words.add : call.frame.phrases.work.save)
    page.isNamed = agreement != nil
    guard let agreement else { return page }
    page.shown = Self.facts(agreement, register, call.frame)
    page.subject = HistorySubject(.agreement, agreement.id.rawValue)
    let findings = register.findings(of: relation, on: call.frame.today).filter {
      if case .agreement(agreement.id, _) = $0.subject { true } else { false }
    }
    let missing = agreement.signedOn == nil ? agreement.missingClauses : []
    page.before = { page in
      HTML {
        if agreement.file != nil {
          element("p") {
            element("a", ["href": page.frame.path(page.route) + "?fil=1"]) { words.download }
          }
        }
        if !missing.isEmpty {
          element("p", ["class": "warn"]) { words.clausesMissing(missing) }
        }
        if !findings.isEmpty {
          page.section("atgarder", words.toLookAt) { page.findingNotes(findings, register) }
        }
        if mayKeep, agreement.signedOn == nil { Self.signing(agreement, page) }
      }
    }
    return page
  }

  private static func signing(_ agreement: Agreement, _ page: CooperationFormPage) -> HTML {
    let words = page.phrases.cooperation
    return page.section("underteckna", words.sign) {
      page.form(page.route) {
        page.hidden("version", "\(agreement.version)")
        page.field(
          FormField(
            name: "undertecknat", label: words.signedOn, control: .day, isRequired: true),
          page.input)
        page.acts { page.button(words.signButton, "sign", isMain: true) }
      }
    }
  }

  private static func facts(
    _ agreement: Agreement, _ register: CooperationRegister, _ frame: Frame
  ) -> [CooperationFact] {
    let words = frame.phrases.cooperation
    let day = frame.phrases.day
    var facts: [CooperationFact] = []
    func add(_ label: String, _ value: String?, _ secret: SecretField? = nil) {
      guard let value, !value.isEmpty else { return }
      facts.append(
        CooperationFact(
          label, value, isSecret: secret.map(agreement.secret.contains) ?? false,
          isSwedish: true))
    }
    add(words.signedOn, agreement.signedOn.map(day) ?? words.notSigned)
    add(
      words.parties,
      register.partners(agreement.parties).map(\.name).joined(separator: ", "))
    add(words.registryNumber, agreement.registryNumber)
    add(words.languages, agreement.languages.joined(separator: ", "))
    add(words.validFrom, agreement.from.map(day))
    add(words.validity, words.end(agreement.end.end))
    add(words.evaluateBy, agreement.evaluateBy.map(day))
    for clause in Agreement.Clause.allCases {
      add(words.clause(clause), agreement.clauses[clause] ?? words.nothing)
    }
    add(words.keptAt, agreement.keptAt, .file)
    if let file = agreement.file {
      add(words.fileSHA, file, .file)
    }
    return facts
  }

  private static func agreementItems(
    _ agreement: Agreement?, _ register: CooperationRegister, _ frame: Frame
  ) -> [CooperationItem] {
    let words = frame.phrases.cooperation
    let swedish = frame.language == .swedish ? nil : "sv"
    var items: [CooperationItem] = [
      .field(FormField(name: "titel", label: words.name, isRequired: true, language: swedish)),
      .partners(label: words.parties, register.partners, isRequired: false),
      .field(FormField(name: "diarienummer", label: words.registryNumber)),
      .field(FormField(name: "sprak", label: words.languages, hint: words.languagesHint)),
      .field(FormField(name: "fran", label: words.validFrom, control: .day)),
      .field(FormField(name: "till", label: words.validThrough, hint: words.endHint)),
      .field(FormField(name: "utvarderas", label: words.evaluateBy, control: .day)),
      .heading(words.clauses),
    ]
    for clause in Agreement.Clause.allCases {
      items.append(
        .field(
          FormField(
            name: "villkor-\(clause.rawValue)", label: words.clause(clause),
            control: .area(rows: 2), language: swedish)))
    }
    items += [
      .heading(words.paper),
      .field(
        FormField(
          name: "fil", label: words.file, control: .file(accept: ".pdf,.docx,.odt,.jpg,.png"),
          hint: words.fileHint), secret: .file),
      .field(
        FormField(
          name: "forvaras", label: words.keptAt, hint: words.keptAtHint, language: swedish)),
    ]
    if agreement == nil {
      items.append(
        .field(
          FormField(
            name: "undertecknat", label: words.signedOn, control: .day,
            hint: words.signedHint)))
    }
    return items
  }

  private func saveAgreement(
    _ call: DeskCall, _ register: CooperationRegister, _ relation: CooperationID,
    _ old: Agreement?
  ) async throws -> Response {
    try call.actor.require(.keepCooperations)
    if let page = try await searching(
      call, register.partners, { try await agreementPage(call, relation, old, $0) })
    {
      return page
    }
    var input = call.input
    guard var agreement = input.agreement(relation, old, register.partners) else {
      return try await show(
        try await agreementPage(call, relation, old, input), .unprocessableContent)
    }
    agreement.version = call.version
    if let file = call.files["fil"], !file.content.isEmpty {
      agreement.file = try await store.keepAgreementFile(
        file.name, file.content, by: call.actor)
    }
    let written = agreement
    var place = old?.id
    let notice = try await noticed {
      if old == nil {
        place = try await store.add(written, today: call.frame.today, by: call.actor)
      } else {
        try await store.change(written, today: call.frame.today, by: call.actor)
      }
    }
    guard notice == nil, let place else {
      return try await show(
        try await agreementPage(call, relation, old, input, notice), .conflict)
    }
    return redirect(.international(.agreement(id: place.rawValue)), call.language)
  }

  private func sign(_ agreement: Agreement, _ call: DeskCall) async throws -> Response {
    try call.actor.require(.keepCooperations)
    var input = FormInput(agreement)
    input["undertecknat"] = call.input.raw("undertecknat")
    guard let day = input.day("undertecknat") else {
      return try await show(
        try await agreementPage(call, agreement.relation, agreement, input),
        .unprocessableContent)
    }
    let notice = try await noticed {
      try await store.sign(
        agreement.id, on: day, today: call.frame.today, version: call.version, by: call.actor)
    }
    if let notice {
      return try await show(
        try await agreementPage(call, agreement.relation, agreement, input, notice), .conflict)
    }
    return redirect(.international(.agreement(id: agreement.id.rawValue)), call.language)
  }
}
