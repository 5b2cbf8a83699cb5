internal import Casework

// What is found, answered, told to all and followed up.
extension NationLife {
  /// Seminars at the end of the trial: a finding each, and what the leadership says to it.
  mutating func tellSeminars() {
    let (figures, ends) = (parameters.regimes, world.steering.charter.upperBound)
    let starts = world.steering.charter.lowerBound
    for (number, days) in figures.seminarsAfterDays.enumerated() {
      let day = ends.adding(days: Int(days))
      let finding = "fribrev-\(number + 1)"
      let stream = StreamName(.object, "finding/\(finding)")
      guard day >= first else { continue }
      act(.findingPublished, in: stream, on: day) { command in
        command[.finding] = finding
        command[.document] = "seminarium-\(number + 1)"
        command[.query] = "freed-offices-against-others"
        command[.from] = starts
        command[.through] = ends
      }
      let answered = world.calendar.day(1, after: day.adding(days: figures.responseDays - 1))
      let kind = script.draw(.response, number).pick(weights: [1, 2, 0, 1])
      act(.managementResponseRecorded, in: stream, on: answered) { command in
        command[.finding] = finding
        command[.replyKind] = ReplyKind.allCases[kind]
        command[.level] = .agency
        command[.dueDate] = answered.adding(days: 3 * figures.responseDays)
      }
    }
  }

  /// The weekly talk to all, whom it reaches, and who asks.
  mutating func tellTalks() {
    let figures = parameters.learning
    let staff = world.agency.offices.map(\.size).reduce(0, +)
    var day = first.adding(days: (8 - first.weekday) % 7 + Self.talkWeekday - 1)
    var week = 0
    while day <= world.period.upperBound {
      let questions = script.draw(.talkQuestions, week).poisson(mean: figures.talkQuestionsMean)
      let turn = 0.5 + script.draw(.talkReach, week).share
      let reached = min(Double(staff), Double(staff) * figures.talkReachedShare * turn)
      if world.calendar.contains(day), !Self.quietMonths.contains(day.parts.month) {
        act(
          .knowledgeEvent, in: StreamName(.object, "talks"), on: day, about: "\(week)"
        ) { command in
          command[.topic] = Self.topics[week % Self.topics.count]
          command[.reached] = Int64(reached.rounded())
          command[.asked] = Int64(questions)
          command[.answered] = questions > 0
          command[.document] = "veckobrev-\(day.year)-\(week + 1)"
        }
      }
      week += 1
      day = day.adding(days: 7)
    }
  }

  /// Each spring, how the law was kept the year before.
  mutating func tellFollowUp() {
    for year in first.year..<max(first.year + 1, world.period.upperBound.year) {
      guard let start = CivilDate(year: year, month: 1, day: 1),
        let day = CivilDate(year: year + 1, month: Self.followUpMonth, day: 1)
      else { continue }
      let inspected = Self.inspectedPerOffice * world.agency.offices.count
      let share = script.draw(.followUpCounts, year).share
      let document = "rattslig-uppfoljning-\(year)"
      let from = max(start, first)
      act(
        .legalFollowUpPublished, in: StreamName(.object, "follow-up/\(document)"), on: day
      ) { command in
        command[.document] = document
        command[.from] = from
        command[.through] = start.adding(years: 1).adding(days: -1)
        command[.inspected] = Int64(inspected)
        command[.found] = Int64((Double(inspected) * share / 2).rounded())
      }
    }
  }

  /// Friday.
  private static let talkWeekday = 5
  /// July: no talks in the summer's holidays.
  private static let quietMonths = [7]
  /// May, when the year before has been looked at.
  private static let followUpMonth = 5
  /// Assumed: decisions looked at in an office.
  private static let inspectedPerOffice = 30
  private static let topics = [
    "values", "uniform-decisions", "quality-of-reasons", "service", "ethics", "new-case-law",
  ]
}
