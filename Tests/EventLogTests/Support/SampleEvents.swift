import EventLog
import EventModel

/// Plain events, for tests in which only the number and the names of events matter.
enum SampleEvents {
  /// The id of the event with a number; greater for greater numbers.
  static func id(_ number: UInt64) -> EventID {
    .version7(milliseconds: 1_000_000 + number, random: (0, number))
  }

  static func command(_ number: UInt64) -> CommandID {
    .version7(milliseconds: 1_000_000 + number, random: (1, number))
  }

  /// An event of case K-`case` with some of everything.
  static func event(_ number: UInt64, case: UInt64 = 17, type: String = "LetterReceived") -> Event {
    var event = Event(
      id: id(number), stream: StreamName(.case, "K-\(`case`)"), type: type,
      occurred: OffsetInstant(.someDay.later(by: Int64(number)), offsetMinutes: 60),
      payload: payload(#"{"page":\#(number)}"#))
    event.unit = "Torsby"
    event.actor = "handler-\(number % 3)"
    return event
  }

  static func draft(
    _ number: UInt64, case: UInt64 = 17, command: UInt64? = nil, sealing: [Plaintext] = []
  ) -> Draft {
    var event = event(number, case: `case`)
    event.command = command.map { Self.command($0) }
    return Draft(event, sealing: sealing)
  }

  static func drafts(_ numbers: Range<UInt64>, cases: UInt64 = 7) -> [Draft] {
    numbers.map { draft($0, case: $0 % cases) }
  }

  static func payload(_ text: String) -> CanonicalJSON {
    do {
      return try CanonicalJSON(parsing: text)
    } catch {
      preconditionFailure("a sample payload is JSON: \(error)")
    }
  }
}

extension LogError {
  /// The case alone, as a word, for tables of expected refusals.
  var word: String {
    let text = "\(self)"
    return String(text.prefix { $0 != "(" })
  }
}

/// What an append answered: `stored`, `repeated`, or the word of its refusal.
func answer(
  of log: Log, to drafts: [Draft], premise: Premise = .none, recorded: Instant? = nil
) async -> String {
  do throws(LogError) {
    let receipt = try await log.append(drafts, premise: premise, recorded: recorded)
    return receipt.isRepetition ? "repeated" : "stored"
  } catch {
    return error.word
  }
}
