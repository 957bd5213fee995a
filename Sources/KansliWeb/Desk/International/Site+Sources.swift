import Cooperation
import HTTPTypes
import Hummingbird
import KansliStore
import Register

/// The handlers of sources, and of what the watch asks.
extension Site {
  func addSources(to router: Router<Context>) {
    desk(router, .sources) { call in
      let basis = try await store.screeningBasis()
      return try await show(
        SourcesPage(
          frame: call.frame, editions: basis.data.editions,
          imported: try await store.importedEditions(),
          thresholds: basis.thresholds.settings))
    }
    desk(router, .internationalTasks) { call in
      try await show(try await tasksPage(call, FormInput()))
    } post: { call in
      guard call.wish == "done" else { throw BadParameter(name: "gor", value: call.wish) }
      var input = call.input
      let id = input["uppgift"]
      let note = input.optionalWords("anteckning-\(id)", atMost: 2000)
      guard input.isSound else {
        return try await show(try await tasksPage(call, input), .unprocessableContent)
      }
      try await store.finish(cooperationTask: id, note: note, by: call.actor)
      return redirect(.international(.tasks), call.language)
    }
  }

  private func tasksPage(
    _ call: DeskCall, _ input: FormInput
  ) async throws -> CooperationTasksPage {
    let register = try await store.cooperations(for: call.actor)
    let tasks = try await store.cooperationTasks(includingDone: true, for: call.actor)
    return CooperationTasksPage(
      frame: call.frame,
      items: tasks.map { task in
        let id = task.cooperation
        let project = register.project(id)
        return CooperationTasksPage.Item(
          task: task, title: register.relation(id)?.title ?? project?.title ?? "",
          route: project == nil ? .relation(id: id.rawValue) : .project(id: id.rawValue))
      }, names: try await store.accountNames(), input: input)
  }
}
