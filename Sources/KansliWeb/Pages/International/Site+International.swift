import Cooperation
import Foundation
import Hummingbird
import KansliStore
import Register

/// The public pages of cooperation and their open data, from public values alone.
extension Site {
  private func publicInternational(_ day: CalendarDate) async throws -> PublicInternational {
    PublicInternational(
      cooperations: try await store.publicCooperations(),
      decisions: try await store.cooperationDecisions(),
      policy: try await store.ruleBook().applicable(on: day))
  }

  /// A public page of cooperation; `nil` for another kind of page.
  func international(
    _ kind: Route.Kind, _ context: Context, _ frame: Frame
  ) async throws -> (any Page)? {
    switch kind {
    case .international:
      return InternationalPage(frame: frame, data: try await publicInternational(frame.today))
    case .sisterCities:
      return SisterCitiesPage(frame: frame, data: try await publicInternational(frame.today))
    case .cooperation:
      let data = try await publicInternational(frame.today)
      let slug = try context.parameters.require("slug")
      guard let relation = data.cooperations.relation(slug: slug) else {
        throw StoreError.unknown(.cooperation, slug)
      }
      return PublicCooperationPage(frame: frame, data: data, relation: relation)
    case .publicProject:
      let data = try await publicInternational(frame.today)
      let slug = try context.parameters.require("slug")
      guard let project = data.cooperations.project(slug: slug) else {
        throw StoreError.unknown(.cooperation, slug)
      }
      return PublicProjectPage(frame: frame, data: data, project: project)
    default: return nil
    }
  }

  func addInternationalAPI(to router: Router<Context>) {
    router.get(RouterPath(Route.Kind.cooperationsAPI.rawValue)) { request, _ in
      try await respond(request, type: "application/json") { state in
        Array(
          try Self.encoder.encode(
            CooperationsJSON(try await publicInternational(state.day), on: state.day)))
      }
    }
  }
}
