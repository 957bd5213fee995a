/// As JSON has it: `{"kind": "condition", "modality": "must", "value": "democracy", …}`.
extension PolicyRule: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind, modality, value, provision, words
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let value = try values.decodeIfPresent(String.self, forKey: .value)
    let kind = try values.decode(Kind.self, forKey: .kind)
    guard let content = Content(kind, value: value) else {
      throw DecodingError.dataCorruptedError(
        forKey: .value, in: values, debugDescription: "\(kind) has no such value")
    }
    self.init(
      content, try values.decode(Modality.self, forKey: .modality),
      provision: try values.decode(String.self, forKey: .provision),
      words: try values.decode(String.self, forKey: .words))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(kind, forKey: .kind)
    try values.encode(modality, forKey: .modality)
    try values.encodeIfPresent(value, forKey: .value)
    try values.encode(provision, forKey: .provision)
    try values.encode(words, forKey: .words)
  }
}
