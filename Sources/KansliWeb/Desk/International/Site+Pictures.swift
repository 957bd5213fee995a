import Cooperation
import Hummingbird
import KansliStore
import Publishing
import ReferenceData
import Register

/// The handler of the pictures.
extension Site {
  func addPictures(to router: Router<Context>) {
    desk(router, .pictures) { call in
      let register = try await store.cooperations(for: call.actor)
      let today = call.frame.today
      var pictures = CooperationPictures(
        register, committees: call.frame.settings.committees, today: today,
        language: call.language)
      pictures.home = PartnerMap.Home(municipality: call.frame.settings.organisation.name)
      return try await show(
        PicturesPage(
          frame: call.frame, pictures: pictures,
          policy: try await policy(register.book, call)))
    }
  }

  /// The policy whose contributions and goals are shown: the one in force, or the last before.
  private func policy(_ book: RuleBook, _ call: DeskCall) async throws -> PicturesPage.Policy? {
    let today = call.frame.today
    guard
      let edition = book.applicable(on: today)
        ?? ContributionBasis.of(enteredOn: nil, book: book, today: today)?.edition
    else { return nil }
    let document = edition.document
    let stated = try await store.document(slug: document.slug).editions
      .first { $0.number == edition.edition }?.fact("globalGoals")
    let goals = GlobalGoal.named(in: stated ?? "").map { goal in
      ContributionGoals.Goal(
        number: goal.number,
        name: call.language == .swedish ? goal.swedish : goal.english, colour: goal.colour)
    }
    return PicturesPage.Policy(
      slug: document.slug, title: document.title, edition: edition.edition,
      goals: ContributionGoals(goals, title: call.frame.phrases.pictures.goals))
  }
}

extension Settings {
  /// The bodies that answer for cooperation: every one of them has a row, with nothing in it too.
  var committees: [String] {
    organisation.bodies.filter { body in
      body.kind == .executiveBoard || body.kind == .committee
    }.map(\.name)
  }
}
