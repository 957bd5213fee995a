import Register

extension ReadingJSON {
  /// The same as `JSONEncoder` makes of it, on one line.
  public var line: String {
    var json = JSONText()
    json.object { json in
      json.key("decisions")
      json.array(decisions) { $0.write($1) }
      json.key("documents")
      json.array(documents) { $0.write($1) }
      json.member("file", file)
      json.member("kind", kind.rawValue)
      if let letter {
        json.key("letter")
        json.write(letter)
      }
      json.key("warnings")
      json.array(warnings) { $0.write($1) }
    }
    return json.text
  }
}

extension JSONText {
  fileprivate mutating func write(_ document: ReadingJSON.Document) {
    object { json in
      json.key("fields")
      json.object { json in
        for (name, field) in document.fields.sorted(by: { $0.key < $1.key }) {
          json.key(name)
          json.write(field)
        }
      }
      json.member("globalGoals", document.globalGoals)
      json.key("provisions")
      json.array(document.provisions) { $0.write($1) }
      if let references = document.references {
        json.key("references")
        json.array(references) { $0.write($1) }
      }
      if let rules = document.rules {
        json.key("rules")
        json.array(rules) { $0.write($1) }
      }
      if let sections = document.sections {
        json.key("sections")
        json.array(sections) { $0.write($1) }
      }
    }
  }

  fileprivate mutating func write(_ decision: ReadingJSON.Decision) {
    object { json in
      json.member("action", decision.action.rawValue)
      json.member("body", decision.body)
      if let conditions = decision.conditions {
        json.key("conditions")
        json.array(conditions)
      }
      json.member("decidedOn", decision.decidedOn)
      json.member("document", decision.document)
      if let documents = decision.documents {
        json.key("documents")
        json.array(documents) { $0.write($1) }
      }
      json.member("effectiveFrom", decision.effectiveFrom)
      json.member("final", decision.final)
      json.member("paragraph", decision.paragraph)
      if let proposes = decision.proposes { json.member("proposes", proposes.rawValue) }
      json.member("recited", decision.recited)
      json.member("registryNumber", decision.registryNumber)
      json.member("supersedes", decision.supersedes)
      if let isUnchanged = decision.unchangedText { json.member("unchangedText", isUnchanged) }
      json.member("validThrough", decision.validThrough)
    }
  }

  fileprivate mutating func write(_ letter: ReadingJSON.Letter) {
    object { json in
      if let from = letter.from { json.member("from", from) }
      json.key("reasons")
      json.array(letter.reasons)
      json.key("signedBy")
      json.array(letter.signedBy)
      if let to = letter.to { json.member("to", to) }
    }
  }

  fileprivate mutating func write(_ warning: ReadingJSON.Warning) {
    object { json in
      json.member("code", warning.code)
      if let line = warning.line { json.member("line", line) }
      json.member("message", warning.message)
    }
  }

  private mutating func member(_ name: String, _ field: FieldReading?) {
    guard let field else { return }
    key(name)
    write(field)
  }

  private mutating func write(_ field: FieldReading) {
    object { json in
      json.key("alternatives")
      json.array(field.alternatives) { json, other in
        json.object { json in
          json.member("line", other.line)
          json.member("raw", other.raw)
          json.member("value", other.value)
        }
      }
      json.member("confidence", field.confidence)
      json.member("line", field.line)
      json.member("raw", field.raw)
      json.member("state", field.state.rawValue)
      if let value = field.value { json.member("value", value) }
    }
  }

  private mutating func write(_ provision: Provision) {
    object { json in
      json.member("id", provision.id)
      json.member("kind", provision.kind.rawValue)
      json.member("level", provision.level)
      json.member("text", provision.text)
    }
  }

  private mutating func write(_ rule: PolicyRule) {
    object { json in
      json.member("kind", rule.kind.rawValue)
      json.member("modality", rule.modality.rawValue)
      json.member("provision", rule.provision)
      if let value = rule.value { json.member("value", value) }
      json.member("words", rule.words)
    }
  }

  private mutating func write(_ section: Section) {
    object { json in
      json.member("kind", section.kind.rawValue)
      if let line = section.line { json.member("line", line) }
      json.member("provision", section.provision)
    }
  }

  private mutating func write(_ reference: ReferenceReading) {
    object { json in
      json.member("kind", reference.kind.rawValue)
      json.member("line", reference.line)
      json.member("raw", reference.raw)
      json.member("target", reference.target)
    }
  }
}
