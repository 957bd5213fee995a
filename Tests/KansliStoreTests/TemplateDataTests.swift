import KansliStore
import Register
import Testing

@Suite("Templates are shipped with the program")
struct TemplateDataTests {
  @Test("every type of the standard taxonomy has a template")
  func all() {
    for entry in Settings.standard.taxonomy.types {
      #expect(Templates.standard.templates.contains { $0.type == entry.type }, "\(entry.type)")
    }
  }
}
