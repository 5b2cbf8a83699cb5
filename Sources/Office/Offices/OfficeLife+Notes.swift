internal import Casework

// What is written on the board, and dilemmas talked over.
extension OfficeLife {
  /// Plus and minus on the board, and ethical dilemmas.
  mutating func tellNotes() {
    let figures = parameters.offices
    let notes = Occasions(
      gap: .noteGap, perYear: figures.evaluationNotesPerYear, isKept: .noteIsMade)
    let (steering, name) = (world.steering, office.name)
    let noted = script.days(of: notes) {
      steering.isFreed(name, on: $0) ? 1 : figures.evaluationNoteSteeredShare
    }
    for (number, day) in noted { tellNote(number, on: day) }
    let dilemmas = Occasions(
      gap: .dilemmaGap, perYear: figures.dilemmasPerYear, isKept: .dilemmaIsDiscussed)
    let discussed = script.days(of: dilemmas) {
      steering.isFreed(name, on: $0) ? 1 : figures.dilemmaSteeredShare
    }
    for (number, day) in discussed { tellDilemma(number, on: day) }
  }

  private mutating func tellNote(_ number: Int, on day: CivilDate) {
    guard let writer = someone(on: day, .speaker, number << 4 | 1) else { return }
    let isPlus = script.draw(.noteSign, number).happens(at: parameters.offices.plusShare)
    let topic = Self.topics[script.draw(.noteTopic, number).int(in: 0...Self.topics.count - 1)]
    let stream = StreamName(.object, "evaluation/\(place)")
    let agent = agent(writer, on: day)
    let unit = agent.unit ?? office.name
    act(
      .evaluationNoteRecorded, in: stream, on: day, slot: 8, by: agent, about: "\(number)"
    ) { command in
      command[.evaluationSign] = isPlus ? .plus : .minus
      command[.unit] = unit
      command[.measure] = topic.measure
      command[.values] = [topic.value]
    }
  }

  private mutating func tellDilemma(_ number: Int, on day: CivilDate) {
    let topic = script.draw(.dilemmaTopic, number).int(in: 0...Self.dilemmas.count - 1)
    let (unit, minutes) = (office.name, parameters.offices.dilemmaMinutes)
    act(
      .dilemmaDiscussed, in: StreamName(.object, "dilemmas/\(place)"), on: day, slot: 5,
      by: head(on: day), about: "\(number)"
    ) { command in
      command[.topic] = Self.dilemmas[topic]
      command[.unit] = unit
      command[.minutes] = Int64(minutes)
      command[.points] = Int64(1 + topic % 4)
      command[.values] = ["objectivity", "respect"]
    }
  }

  /// Measures that notes are about, and the values they speak to.
  private static let topics: [(measure: String, value: String)] = [
    ("first-decision-days", "effectiveness"), ("driver-gap-days", "effectiveness"),
    ("consultation-share", "cooperation"), ("failure-demand-share", "service"),
    ("uniformity", "equal-treatment"), ("setup-minutes-per-meeting", "effectiveness"),
    ("variety-of-tasks", "reflection"),
  ]

  private static let dilemmas = [
    "post-in-social-media", "acquaintance-in-the-queue", "target-against-need",
    "threat-from-a-party", "gift-from-an-employer", "doubt-about-a-certificate",
  ]
}
