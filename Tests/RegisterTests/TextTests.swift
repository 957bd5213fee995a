import Register
import Testing

@Suite("Names, addresses and words")
struct TextTests {
  @Test("names sort as in Swedish: å ä ö last, é as e, numbers by value, case apart")
  func order() {
    let sorted = [
      "2 kap.", "10 §", "Ale", "Édouards plan", "Eksjö", "policy för a", "Policy för b", "Zorn",
      "Åre", "Älv", "Ängelholm", "Örebro",
    ]
    #expect(sorted.shuffled().sorted { SortKey.make($0) < SortKey.make($1) } == sorted)
  }

  @Test("a sort key is printable ASCII, so that bytes compare alike everywhere")
  func ascii() {
    for name in ["Åäö ÅÄÖ", "日本", "Ørsted & Æro", "a\u{0}b"] {
      #expect(SortKey.make(name).utf8.allSatisfy { (32..<127).contains($0) })
    }
  }

  @Test(
    "addresses are lower case with å ä as a and ö as o",
    arguments: [
      ("Internationell policy", "internationell-policy"),
      ("Åtgärder – för ÄLDRE, och öppenvård!", "atgarder-for-aldre-och-oppenvard"),
      ("  ", ""), ("Café 2.0", "cafe-2-0"),
    ])
  func slugs(name: String, slug: String) { #expect(Slug.make(name) == slug) }

  @Test("a title folds to the same with and without its municipality")
  func folding() {
    let fold = DocumentIdentity.fold
    #expect(fold("Resepolicy för Ekevalla kommun", "Ekevalla kommun") == "resepolicy")
    #expect(fold("RESEPOLICY", "Ekevalla kommun") == "resepolicy")
    #expect(fold("Resepolicy för Norrvik", "Ekevalla kommun") == "resepolicy för norrvik")
  }

  private func words(_ runs: [WordDifference.Run], _ kinds: Set<WordDifference.Run.Kind>) -> String
  {
    runs.filter { kinds.contains($0.kind) }.map(\.text).joined(separator: " ")
  }

  @Test("the runs of a difference give both texts back, for any pair of texts")
  func difference() {
    var random = SplitMix(seed: 7)
    for _ in 0..<400 {
      let vocabulary = ["ska", "bör", "får", "kommunen", "och", "plan"]
      func text() -> String {
        (0..<Int.random(in: 0...40, using: &random))
          .map { _ in vocabulary.randomElement(using: &random) ?? "" }.joined(separator: " ")
      }
      let (old, new) = (text(), text())
      let runs = WordDifference.runs(from: old, to: new)
      #expect(words(runs, [.same, .removed]) == old)
      #expect(words(runs, [.same, .added]) == new)
    }
  }

  @Test("one changed word is one run removed and one added")
  func oneWord() {
    let runs = WordDifference.runs(
      from: "Nämnden ska följa upp planen.", to: "Nämnden bör följa upp planen.")
    #expect(
      runs == [
        .init(.same, "Nämnden"), .init(.removed, "ska"), .init(.added, "bör"),
        .init(.same, "följa upp planen."),
      ])
  }

  @Test("unrelated long texts are compared within the cost cap, and the answer is valid")
  func cap() {
    var random = SplitMix(seed: 3)
    let old = (0..<8000).map { _ in "a\(Int.random(in: 0..<4000, using: &random))" }
    let new = (0..<8000).map { _ in "a\(Int.random(in: 0..<4000, using: &random))" }
    let runs = WordDifference.runs(
      from: old.joined(separator: " "), to: new.joined(separator: " "))
    #expect(words(runs, [.same, .removed]) == old.joined(separator: " "))
    #expect(words(runs, [.same, .added]) == new.joined(separator: " "))
  }

  @Test("provisions keep their ids where the text is recognised, and only there")
  func matching() {
    let old = Provision.suggested([
      (.paragraph, 1, "Kommunen ska vara en öppen arbetsgivare som lyssnar på sin personal."),
      (.item, 1, "Kunskapsutbyte"), (.item, 1, "Profilering"),
    ])
    let new = Provision.suggested([
      (.paragraph, 1, "Alla verksamheter gör en plan för varje år."),
      (.paragraph, 1, "Kommunen ska vara en öppen arbetsgivare som alltid lyssnar på personalen."),
      (.item, 1, "Kunskapsutbyte, som innebär att verksamheter lär av andra."),
      (.item, 1, "Omvärld"),
    ])
    let ids = ProvisionMatching.assign(new, earlier: old).map(\.id)
    #expect(ids[1] == old[0].id && ids[2] == old[1].id)
    #expect(ids[0] != old[0].id && !old.map(\.id).contains(ids[3]))
    #expect(Set(ids).count == ids.count)
  }

  @Test("a new provision never takes the id of another that opened with the same words")
  func sameLead() {
    let old = Provision.suggested([
      (.paragraph, 1, "Nämnden ska varje år besluta om en plan för tillsyn av bad och stränder.")
    ])
    let new = Provision.suggested([
      (.paragraph, 1, "Nämnden ska varje år besluta om en helt annan sak: skolskjuts för elever.")
    ])
    let ids = ProvisionMatching.assign(new, earlier: old).map(\.id)
    #expect(ids[0] != old[0].id)
  }

  @Test("a comparison shows what is changed, new, gone and moved")
  func comparison() {
    func provision(_ id: String, _ text: String) -> Provision {
      Provision(id: id, kind: .paragraph, text: text)
    }
    let old = [provision("a", "ett"), provision("b", "två"), provision("c", "tre fyra")]
    let new = [provision("c", "tre fem"), provision("a", "ett"), provision("d", "ny")]
    let changes = EditionComparison(from: old, to: new).changes
    let kinds = Dictionary(uniqueKeysWithValues: changes.map { ($0.id, $0.kind) })
    #expect(kinds == ["a": .unchanged, "b": .removed, "c": .changed, "d": .added])
    #expect(changes.contains { $0.isMoved })
  }
}

/// A small generator that gives the same numbers every time.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
