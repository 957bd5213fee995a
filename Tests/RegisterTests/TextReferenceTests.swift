import Register
import Testing

@Suite("References in a text")
struct TextReferenceTests {
  private func targets(_ text: String, _ kind: TextReference.Kind) -> [String] {
    TextReference.find(in: text).filter { $0.kind == kind }.map(\.target)
  }

  @Test(
    "Laws by number and by name",
    arguments: [
      ("Enligt kommunallagen (2017:725) ska nämnden svara.", ["SFS 2017:725"]),
      ("Enligt den äldre kommunallagen (1991:900) gällde annat.", ["SFS 1991:900"]),
      (
        "Se SFS 2009:400 och lag (2010:1065) om kollektivtrafik.",
        ["SFS 2009:400", "SFS 2010:1065"]
      ),
      ("lagen om bostadsförsörjning (2000:1383) styr", ["SFS 2000:1383"]),
      ("Skollagens krav och plan- och bygglagen gäller.", ["SFS 2010:800", "SFS 2010:900"]),
      ("förordning (EU) 2016/679 och direktiv 2014/24/EU", ["EU 2016/679", "EU 2014/24"]),
      ("förordningen (EU) nr 910/2014", ["EU 910/2014"]),
      ("GDPR, OSL och LOU", ["EU 2016/679", "SFS 2009:400", "SFS 2016:1145"]),
      ("lagen om offentlig\nupphandling", ["SFS 2016:1145"]),
    ])
  func laws(_ text: String, _ expected: [String]) {
    #expect(targets(text, .law) == expected)
  }

  @Test(
    "What only looks like a law is none",
    arguments: [
      "Författningssamling KFS 2011:1 och AFS 2015:4 gäller.", "Klockan 2017:725 är ingen tid.",
      "Ett förslag (2019:12) lades fram.", "Bolaget 2010:100 bildades.", "Se § 2017.",
      "Kommunallagstiftningen ändras.", "Mötet 2019-05-27 kl. 18:30.", "skala 1:2000",
      "förordnande 2016/679", "los, lou och osl i små bokstäver",
    ])
  func noLaws(_ text: String) {
    #expect(targets(text, .law) == [])
  }

  @Test(
    "Registry numbers in their spellings",
    arguments: [
      ("dnr KS 2019/123", "KS 2019/123"), ("(KS2019-00123)", "KS 2019-00123"),
      ("Dnr: 2018-KS0145.", "2018-KS0145"), ("Dnr 1325/11", "1325/11"),
      ("Diarienummer: 2019-00160", "2019-00160"), ("ärende KSN 2014:549 om", "KSN 2014:549"),
      ("LKS 2016-448", "LKS 2016-448"), ("Ärendet KS/2019/77 avslutas", "KS 2019/77"),
      ("ÄN 2020/1", "ÄN 2020/1"), ("KS 182/2013", "KS 182/2013"),
    ])
  func registryNumbers(_ text: String, _ expected: String) {
    #expect(targets(text, .registryNumber) == [expected])
  }

  @Test(
    "Dates, telephones, years and paragraphs are no registry numbers",
    arguments: [
      "KF 2019-05-27", "Antagen 2019-05-27 § 61", "tel 033-35 70 00", "läsåret 2019/20",
      "KF 2019-05", "budget 2020-2022", "KS § 2019", "Dnr: 2019-05-27", "BBR 2019/123",
      "ISO 2019/123", "123 45 Ekby", "IT 2020", "Dnr saknas", "EU 2016/679", "SOU 2019/123",
      "xKS2019/123", "KS 2019/123456789", "KS 2019/123-45",
    ])
  func noRegistryNumbers(_ text: String) {
    #expect(targets(text, .registryNumber) == [])
  }

  @Test(
    "Other documents by title",
    arguments: [
      ("Se även Policy för informationssäkerhet, som gäller.", "Policy för informationssäkerhet"),
      ("kommunens riktlinjer för representation ska följas", "Riktlinjer för representation"),
      ("Den ersätter »Resepolicy« från 2012.", "Resepolicy"),
      ("Den ersätter ”Policy för gåvor och mutor”.", "Policy för gåvor och mutor"),
      ("Mer finns i Resepolicyn.", "Resepolicy"),
      ("enligt stadens kostpolicy", "Kostpolicy"),
      ("Kommunstyrelsens delegationsordning anger", "Delegationsordning"),
      ("Riktlinjer för inköp och upphandling", "Riktlinjer för inköp och upphandling"),
      ("i Policy för Ekby kommun Den gäller", "Policy för Ekby kommun"),
    ])
  func documents(_ text: String, _ expected: String) {
    #expect(targets(text, .document) == [expected])
  }

  @Test(
    "Common words and beginnings of sentences are no titles",
    arguments: [
      "Policyn ska följas av alla.", "Planen är ny. Programmet gäller.", "en plan för arbetet",
      "Vi har en policy för resor.", "Riktlinjer för resor behövs.", "”Alla ska med” är målet.",
      "Ett flygplan landar.", "I Handlingsplan och Program", "kommunens plan", "Spelregler gäller",
    ])
  func noDocuments(_ text: String) {
    #expect(targets(text, .document) == [])
  }

  @Test("References follow each other, never overlap, and lie on the edges of letters")
  func ranges() throws {
    let text = "Å kommunallagen (2017:725), dnr KS 2019/123 och ”Åkpolicy” samt skollagen. Ö"
    let found = TextReference.find(in: text)
    #expect(found.map(\.kind) == [.law, .registryNumber, .document, .law])
    let words = try found.map { String(text[try #require($0.indices(in: text))]) }
    #expect(words == ["kommunallagen (2017:725)", "KS 2019/123", "Åkpolicy", "skollagen"])
    for (left, right) in zip(found, found.dropFirst()) {
      #expect(left.range.upperBound <= right.range.lowerBound)
    }
  }

  @Test(
    "A text a hundred times as long takes about a hundred times as long, whatever it is made of",
    arguments: ["\"A ", "lagen 2017:72 ", "KS ", "Policy för a ", "dnr ", "åäö", "2017:725 (", "»"])
  func linear(_ piece: String) {
    let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
    let start = ContinuousClock.now
    _ = TextReference.find(in: text)
    #expect(ContinuousClock.now - start < .seconds(8))
  }
}
