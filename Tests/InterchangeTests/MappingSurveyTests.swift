import EventModel
import Foundation
import Testing

@testable import Interchange

@Suite("A draft of a mapping")
struct MappingSurveyTests {
  private static let day: Int64 = 86_400_000_000

  /// An event of a made-up log: case, activity, day, handler, group, more attributes.
  private struct Line {
    var caseID: String?
    var activity: String
    var day: Int64
    var actor: String?
    var unit: String?
    var more: [SourceAttribute] = []
  }

  private func survey(
    _ lines: [Line], cases: [SourceCase] = [], keys: SourceKeys = .standard(for: .xes)
  ) -> MappingSurvey {
    var survey = MappingSurvey()
    for one in cases { survey.note(.caseAttributes(one), keys: keys) }
    for line in lines {
      var attributes = line.more
      if let key = keys.activity.first { attributes.append(SourceAttribute(key, line.activity)) }
      if let key = keys.actor, let actor = line.actor {
        attributes.append(SourceAttribute(key, actor))
      }
      if let key = keys.unit, let unit = line.unit { attributes.append(SourceAttribute(key, unit)) }
      let row = SourceRow(
        place: SourcePlace(line: 1), caseID: line.caseID, attributes: attributes)
      survey.note(.row(row), keys: keys)
      survey.note(
        MappingSurvey.Row(
          caseID: line.caseID, activity: line.activity, time: line.day * Self.day,
          actor: line.actor, unit: line.unit))
    }
    return survey
  }

  /// Ten permits: received, sometimes asked about, decided, sent; one still open.
  private var permits: MappingSurvey {
    var lines: [Line] = []
    var cases: [SourceCase] = []
    for number in 0..<10 {
      let id = "P-\(number)"
      let first = Int64(15_000 + number)
      lines.append(Line(caseID: id, activity: "receive", day: first, actor: "Ada", unit: "East"))
      if number < 4 {
        lines.append(
          Line(caseID: id, activity: "ask", day: first + 1, actor: "Bo", unit: "EMPTY"))
      }
      if number < 9 {
        lines.append(
          Line(caseID: id, activity: "make decision", day: first + 2, actor: "Bo", unit: "East"))
        lines.append(
          Line(caseID: id, activity: "send: by post", day: first + 3, actor: "Cy", unit: "West"))
      }
      var attributes = [
        SourceAttribute("channel", number % 3 == 0 ? "desk" : "post"),
        SourceAttribute("startDate", .time(text(first - 1))),
        SourceAttribute("deadline", .time(text(first + 30))),
        SourceAttribute("enddate_planned", .time(text(first + 30))),
        SourceAttribute("applicant", "Eva Påhittad"),
      ]
      if number < 9 { attributes.append(SourceAttribute("enddate", .time(text(first + 5)))) }
      cases.append(SourceCase(place: SourcePlace(line: 1), id: id, attributes: attributes))
    }
    return survey(lines, cases: cases)
  }

  private func text(_ day: Int64) -> String {
    "\(CivilDate(dayNumber: Int32(day)))T00:00:00+01:00"
  }

  @Test func `what was found, suggested and unsure is told in three lines`() {
    let draft = permits.suggestion(format: .xes, source: "permits")
    #expect(
      draft.summaryLines == [
        """
        read 32 events in 10 cases, 4 activities, 3 handlers in 3 groups \
        (4 events in group "EMPTY")
        """,
        """
        suggested: start "receive" · decision "make decision" (in 90 % of cases) · end: enddate, \
        as an event at that date (1 case open)
        """,
        "unsure: 2 lines, marked \"?\" in the file",
      ])
  }

  @Test func `a draft says what the log shows, and no more`() throws {
    let draft = permits.suggestion(format: .xes, source: "permits")
    #expect(try draft.yaml == MappingTests.text("Interchange/mapping/draft.yaml"))
    let mapping = try MappingFile.read(draft.yaml, named: "draft.yaml")
    #expect(
      mapping.types.mapValues(\.type) == [
        "receive": "CaseOpened", "make decision": "DecisionMade",
      ])
    #expect(mapping.missing == ["org:group": ["EMPTY"]])
    #expect(
      mapping.caseAttributes == [
        "channel": CaseAttributeRule(known: .start),
        "startDate": CaseAttributeRule(known: .itsDate),
        "enddate": CaseAttributeRule(known: .itsDate, event: MappedType(type: "CaseClosed")),
      ])
    #expect(mapping.sealing.isEmpty && mapping.pseudonymised.isEmpty)
  }

  @Test func `a final value is never suggested as known from the start`() throws {
    let draft = permits.suggestion(format: .xes, source: "permits")
    let mapping = try MappingFile.read(draft.yaml, named: "draft.yaml")
    for name in ["deadline", "enddate_planned", "applicant"] {
      #expect(mapping.caseAttributes[name] == nil, "\(name)")
    }
  }

  @Test func `without a date of its end a case ends with its last activity`() throws {
    let lines = (0..<10).flatMap { number in
      ["open", "look", "pay"].enumerated().map { offset, activity in
        Line(caseID: "\(number)", activity: activity, day: Int64(offset))
      }
    }
    let draft = survey(lines).suggestion(format: .xes, source: "a b/c")
    let mapping = try MappingFile.read(draft.yaml, named: "draft.yaml")
    #expect(mapping.types.mapValues(\.type) == ["open": "CaseOpened", "pay": "CaseClosed"])
    #expect(mapping.name == "a-b-c")
    #expect(
      draft.summaryLines == [
        "read 30 events in 10 cases, 3 activities, no handlers",
        "suggested: start \"open\" · end \"pay\" (of 100 % of cases)", "unsure: nothing",
      ])
  }

  @Test(arguments: [
    ("besluta", true), ("Besluit nemen", true), ("T10 Determine need", true),
    ("avgöra ärende", true), ("undecided", false), ("send letter", false), ("approve", true),
  ])
  func `a decision is known by its words`(_ activity: String, _ isDecision: Bool) throws {
    let lines = (0..<5).flatMap { number in
      ["open", activity, "end"].enumerated().map { offset, activity in
        Line(caseID: "\(number)", activity: activity, day: Int64(offset))
      }
    }
    let draft = survey(lines).suggestion(format: .xes, source: "a")
    let mapping = try MappingFile.read(draft.yaml, named: "draft.yaml")
    #expect((mapping.types[activity]?.type == "DecisionMade") == isDecision)
  }

  @Test func `a code is known by the label beside it`() throws {
    let lines = (0..<5).flatMap { number in
      [("01", "start"), ("02", "decision taken"), ("03", "end")].map { code, label in
        Line(
          caseID: "\(number)", activity: code, day: Int64(code) ?? 0,
          more: [SourceAttribute("activityNameEN", label)])
      }
    }
    let draft = survey(lines).suggestion(format: .xes, source: "a")
    let mapping = try MappingFile.read(draft.yaml, named: "draft.yaml")
    #expect(mapping.types["02"]?.type == "DecisionMade")
  }

  @Test func `attributes with a prefix are the case's, without it`() throws {
    let keys = SourceKeys(
      caseID: ["case:id"], activity: ["step"], time: "when", casePrefix: "case:")
    var survey = MappingSurvey()
    for number in 0..<4 {
      let row = SourceRow(
        place: SourcePlace(line: 1),
        attributes: [
          SourceAttribute("case:id", "\(number)"), SourceAttribute("step", "open"),
          SourceAttribute("case:channel", number == 0 ? "desk" : "post"),
          SourceAttribute("user", "\(number % 2)"), SourceAttribute("when", "2020-01-01"),
        ])
      survey.note(.row(row), keys: keys)
      survey.note(MappingSurvey.Row(caseID: "\(number)", activity: "open", time: 0))
    }
    let draft = survey.suggestion(format: .csv, source: "a")
    let mapping = try MappingFile.read(draft.yaml, named: "draft.yaml")
    #expect(mapping.caseAttributes == ["channel": CaseAttributeRule(known: .start)])
    var expected = keys
    expected.actor = "user"
    #expect(mapping.keys == expected)
    #expect(draft.yaml.contains("  actor: user  # ? by its name alone\n"))
  }

  @Test func `of objects the case is what most events have one of, people aside`() throws {
    var survey = MappingSurvey()
    let keys = SourceKeys.standard(for: .ocelJSON)
    for number in 0..<5 {
      let row = SourceRow(
        place: SourcePlace(line: 1), attributes: [SourceAttribute("ocel:activity", "place")],
        relations: [
          ("orders", "o\(number)"), ("employees", "e"), ("items", "1"), ("items", "2"),
        ].map { Tag(name: $0.0, value: $0.1) })
      survey.note(.row(row), keys: keys)
    }
    let mapping = try MappingFile.read(
      survey.suggestion(format: .ocelJSON, source: "a").yaml, named: "draft.yaml")
    #expect(mapping.caseObject == "orders")
  }

  @Test(arguments: [
    "yes", "null", "- a", "a: b", "a #b", "\"", "'", "\\", "{a}", "[a]", "&a", "*a", "!a", "%", "@",
    "`", "a\nb", "\t", " a ", "\u{0}", "\u{85}", "\u{2028}", "\u{FFFF}", "é", "🙂", "1",
    "~", "?", ":", "a:", "# ?", "---", "...", "a, b", "ärende: \"ja\"", "a\r\nb", "<<", "=", ">",
  ])
  func `whatever names a log has, its draft reads back`(_ name: String) throws {
    let lines = (0..<4).flatMap { number in
      [name, "decide " + name, "end " + name].enumerated().map { offset, activity in
        Line(
          caseID: name + "\(number)", activity: activity, day: Int64(offset), actor: "EMPTY",
          unit: name)
      }
    }
    let cases = (0..<4).map { number in
      SourceCase(
        place: SourcePlace(line: 1), id: name + "\(number)",
        attributes: [
          SourceAttribute(name, name), SourceAttribute("channel " + name, "\(number % 2)"),
          SourceAttribute("end " + name, "1970-01-05"),
          SourceAttribute("email " + name, name),
        ])
    }
    var keys = SourceKeys.standard(for: .xes)
    keys.unit = name
    let draft = survey(lines, cases: cases, keys: keys).suggestion(format: .xes, source: name)
    let mapping = try MappingFile.read(draft.yaml, named: "draft.yaml")
    #expect(mapping.types[name]?.type == "CaseOpened")
    #expect(mapping.types["decide " + name]?.type == "DecisionMade")
    #expect(mapping.caseAttributes["channel " + name]?.known == .start)
    #expect(mapping.caseAttributes["end " + name]?.event?.type == "CaseClosed")
    #expect(mapping.keys.unit == name)
  }

  @Test func `a log of nothing has a draft too`() throws {
    let draft = MappingSurvey().suggestion(format: .jsonl, source: "")
    let mapping = try MappingFile.read(draft.yaml, named: "draft.yaml")
    #expect(mapping.name == "log")
    #expect(draft.summaryLines[0] == "read 0 events in 0 cases, 0 activities, no handlers")
    #expect(draft.summaryLines[1] == "suggested: nothing; no activity stands out")
  }

  @Test func `names too long for a mapping are left out of its draft`() throws {
    let long = String(repeating: "receive ", count: 200)
    let draft = survey([
      Line(caseID: long, activity: long, day: 0, actor: long, unit: long)
    ]).suggestion(format: .xes, source: long)
    let mapping = try MappingFile.read(draft.yaml, named: "draft.yaml")
    #expect(mapping.types.isEmpty)
  }
}
