import HTML
import Register

/// One question of a form: its label, its control, help, and what is wrong with the answer.
struct FormField {
  /// What the answer is given in.
  enum Control {
    case line
    case day
    case email
    case password(isNew: Bool)
    case area(rows: Int)
    case file(accept: String)
    /// Options by value; an empty value first means that nothing need be chosen.
    case select([(value: String, text: String)])
    /// A line with proposals.
    case proposals([String])
  }

  var name: String
  var label: String
  var control: Control = .line
  var hint: String?
  var isRequired = false
  /// Swedish words on a page that is not.
  var language: String?
  /// What a person's browser may fill in.
  var autocomplete: String = "off"
}

extension Page {
  /// A form that posts to an address, with the token that shows that it is ours.
  func form(
    _ route: Route, class name: String = "facts-form", hasFile: Bool = false,
    @HTMLBuilder _ content: () -> HTML
  ) -> HTML {
    element(
      "form",
      [
        "class": name, "method": "post", "action": frame.path(route),
        "enctype": hasFile ? "multipart/form-data" : nil,
        // All problems are told at once, by us and in the page's own language.
        "novalidate": "",
      ]
    ) {
      formToken
      content()
    }
  }

  /// The hidden field that shows that a form is ours; nothing where nobody is signed in.
  var formToken: HTML {
    guard let token = frame.formToken else { return HTML() }
    return hidden("form", token)
  }

  func hidden(_ name: String, _ value: String) -> HTML {
    element("input", ["type": "hidden", "name": name, "value": value])
  }

  /// A row of buttons.
  func acts(@HTMLBuilder _ content: () -> HTML) -> HTML {
    element("p", ["class": "acts"], content)
  }

  func button(_ label: String, _ wish: String? = nil, isMain: Bool = false) -> HTML {
    element(
      "button",
      [
        "class": isMain ? "main" : nil, "name": wish == nil ? nil : "gor",
        "value": wish,
      ]
    ) { label }
  }

  /// All that is wrong with what was sent, at the top, each leading to its field.
  @HTMLBuilder func problems(of input: FormInput, _ labels: [FormField]) -> HTML {
    if !input.isSound {
      element("div", ["class": "warn", "role": "alert"]) {
        element("p") { phrases.work.problems(input.order.count) }
        element("ul", ["class": "notes"]) {
          for name in input.order {
            element("li") {
              element("a", ["href": "#f-\(name)"]) {
                labels.first { $0.name == name }?.label ?? name
              }
              ": "
              input.problems[name].map(phrases.work.problem) ?? ""
            }
          }
        }
      }
    }
  }

  /// A question with what has been answered so far.
  func field(_ field: FormField, _ input: FormInput) -> HTML {
    let problem = input.problems[field.name]
    let id = "f-\(field.name)"
    let isDescribed = problem != nil || field.hint != nil
    return element("div", ["class": problem == nil ? "field" : "field doubt"]) {
      element("label", ["for": id]) {
        field.label
        if field.isRequired {
          " "
          element("span", ["class": "source"]) { "(\(phrases.work.required))" }
        }
      }
      control(
        field, input.raw(field.name),
        ControlState(
          id: id, describedBy: isDescribed ? "om-\(field.name)" : nil,
          isInvalid: problem != nil, isFirst: input.order.first == field.name))
      if isDescribed {
        element("p", ["class": "source", "id": "om-\(field.name)"]) {
          if let problem {
            element("strong", ["class": "warn"]) { phrases.work.problem(problem) }
            if field.hint != nil { " " }
          }
          if let hint = field.hint { hint }
        }
      }
    }
  }

  @HTMLBuilder private func control(
    _ field: FormField, _ value: String, _ state: ControlState
  ) -> HTML {
    switch field.control {
    case .area(let rows):
      element(
        "textarea",
        [
          "id": state.id, "name": field.name, "rows": "\(rows)", "lang": field.language,
          "aria-describedby": state.describedBy, "aria-invalid": state.invalid,
          "autofocus": state.focus,
        ]
        // A browser drops the first line break of a textarea; one of ours is dropped instead.
      ) { "\n" + value }
    case .select(let options):
      element(
        "select",
        [
          "id": state.id, "name": field.name, "aria-describedby": state.describedBy,
          "aria-invalid": state.invalid, "autofocus": state.focus, "lang": field.language,
        ]
      ) {
        for option in options {
          element(
            "option",
            ["value": option.value, "selected": option.value == value ? "" : nil]
          ) { option.text }
        }
      }
    case .line, .day, .email, .password, .file, .proposals: line(field, value, state)
    }
  }

  @HTMLBuilder private func line(
    _ field: FormField, _ value: String, _ state: ControlState
  ) -> HTML {
    element(
      "input",
      [
        "type": field.control.type, "id": state.id, "name": field.name,
        "value": field.control.keepsValue ? value : nil, "lang": field.language,
        "aria-describedby": state.describedBy, "aria-invalid": state.invalid,
        "aria-required": field.isRequired ? "true" : nil, "autofocus": state.focus,
        "autocomplete": field.control.autocomplete ?? field.autocomplete,
        "accept": field.control.accept, "list": field.control.list.map { _ in "val-\(state.id)" },
      ])
    if let list = field.control.list {
      element("datalist", ["id": "val-\(state.id)"]) {
        for proposal in list { element("option", ["value": proposal]) }
      }
    }
  }
}

private struct ControlState {
  var id: String
  var describedBy: String?
  var isInvalid: Bool
  var isFirst: Bool

  var invalid: String? { isInvalid ? "true" : nil }
  var focus: String? { isFirst ? "" : nil }
}

extension FormField.Control {
  fileprivate var type: String {
    switch self {
    case .day: "date"
    case .email: "email"
    case .password: "password"
    case .file: "file"
    case .line, .area, .select, .proposals: "text"
    }
  }

  /// A password and a file are given anew.
  fileprivate var keepsValue: Bool {
    switch self {
    case .password, .file: false
    default: true
    }
  }

  fileprivate var autocomplete: String? {
    switch self {
    case .password(let isNew): isNew ? "new-password" : "current-password"
    default: nil
    }
  }

  fileprivate var accept: String? {
    if case .file(let accept) = self { accept } else { nil }
  }

  fileprivate var list: [String]? {
    if case .proposals(let list) = self { list } else { nil }
  }
}
