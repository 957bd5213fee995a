import Cooperation
import HTML
import KansliStore
import Register

/// Something of cooperation with its facts, what there is to say of it, and the form that changes
/// it for those who may.
struct CooperationFormPage: Page {
  var frame: Frame
  var route: Route
  var title: String
  var register: CooperationRegister
  var steps: [(Route, String)] = []
  var lead: String?
  var shown: [CooperationFact] = []
  /// What the history tells of, where it is something on record.
  var subject: HistorySubject?
  var notice: CooperationNotice?
  /// Where a refusal can be dealt with.
  var ways: [(Route, String)] = []
  /// What is asked; nothing for those who only read.
  var items: [CooperationItem] = []
  var input = FormInput()
  /// The version that was shown; `nil` for something new.
  var version: Int?
  var hasFile = false
  var button: String
  /// Other things that can be asked for beside sending the form, with their wishes.
  var buttons: [(label: String, wish: String)] = []
  /// Decisions of the ledger that a step may rest on.
  var choices = LedgerChoices()
  /// Questions of other forms on the page: what is wrong with them is said at the top too.
  var otherItems: [CooperationItem] = []
  /// Whether the words of the title are the municipality's own.
  var isNamed = false
  /// Parts between the facts and the form, and after it.
  var before: @Sendable (CooperationFormPage) -> HTML = { _ in HTML() }
  var after: @Sendable (CooperationFormPage) -> HTML = { _ in HTML() }

  var main: HTML {
    HTML {
      way([(.international(.desk), phrases.cooperation.title)] + steps)
      element("h1", ["lang": isNamed ? swedish : nil]) { title }
      if let lead { element("p", ["class": "lead"]) { lead } }
      notice(notice, register, ways)
      problems(of: input, in: items + otherItems)
      facts(shown)
      if let subject { deskLinks(of: subject) }
      before(self)
      if !items.isEmpty {
        if version == nil || shown.isEmpty {
          questionsForm
        } else {
          section("andra", phrases.cooperation.change) { questionsForm }
        }
      }
      after(self)
    }
  }

  private var questionsForm: HTML {
    form(route, hasFile: hasFile) {
      if let version { hidden("version", "\(version)") }
      if items.contains(where: \.isSearched) { defaultButton("save") }
      questions(items, input)
      acts {
        button(button, "save", isMain: true)
        for other in buttons { button(other.label, other.wish) }
      }
    }
  }
}
