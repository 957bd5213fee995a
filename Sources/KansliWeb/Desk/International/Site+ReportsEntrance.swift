import Hummingbird
import Register

extension Site {
  /// The address of the reports without a year leads to this year's.
  func addReportsEntrance(to router: Router<Context>) {
    for language in Language.allCases {
      let year = Route.international(.report(year: 0)).path(language)
      router.get(RouterPath(String(year.dropLast("/0".count)))) { _, _ in
        let today = clock.today().civil.year
        return redirect(.international(.report(year: today)), language)
      }
    }
  }
}
