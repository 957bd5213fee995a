import Register

/// Sends reminders day by day, as a sender would, and remembers what was sent.
struct ReminderWalk {
  var reminders: Reminders
  /// The day a reminder is answered; by default nobody answers.
  var answer: (Reminder) -> CalendarDate? = { _ in nil }

  init(
    offices: Offices, planning: Planning = Planning(),
    answer: @escaping (Reminder) -> CalendarDate? = { _ in nil }
  ) {
    reminders = Reminders(offices: offices, planning: planning)
    self.answer = answer
  }

  func walk(
    _ subjects: [ReminderSubject], from first: CalendarDate, through last: CalendarDate
  ) -> [(day: CalendarDate, reminder: Reminder)] {
    var sent: [SentReminder] = []
    var answers: [ReminderKey: CalendarDate] = [:]
    var told: [(day: CalendarDate, reminder: Reminder)] = []
    for ordinal in first.ordinal...last.ordinal {
      let day = CalendarDate(ordinal: ordinal)
      for index in sent.indices where answers[sent[index].key].map({ $0 <= day }) ?? false {
        sent[index].answeredOn = answers[sent[index].key]
      }
      for reminder in reminders.due(subjects, on: day, sent: sent) {
        told.append((day, reminder))
        sent.append(SentReminder(key: reminder.key, sentOn: day))
        answers[reminder.key] = answer(reminder)
      }
    }
    return told
  }
}
