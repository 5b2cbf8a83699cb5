internal import Casework

// What people can and learn, and how the head stands by them.
extension OfficeLife {
  /// When someone leaves the head steps in for the others, or does not; and where a method is new.
  mutating func tellSupport() {
    let (figures, unit) = (parameters.offices, office.name)
    for (number, change) in changes.enumerated() where !change.isFirst {
      let day = workingDay(change.day.adding(days: figures.supportDays))
      let share = isFreed(on: day) ? figures.supportFreedShare : figures.supportShare
      let isGiven = script.draw(.supportIsGiven, number).happens(at: share)
      let kind = script.draw(.supportKind, number).int(in: 0...Self.supports.count - 1)
      act(
        isGiven ? .leadershipSupportGiven : .leadershipSupportWithheld, on: day, slot: 1,
        by: head(on: day), about: change.handler
      ) { command in
        command[.unit] = unit
        command[.supportKind] = Self.supports[kind]
        command[.supportTrigger] = .staffLost
        if isGiven { command[.minutes] = Int64(Self.supportMinutes * (1 + kind)) }
      }
    }
  }

  /// What handlers can: at first, when they come, and as they grow into it.
  mutating func tellCompetence() {
    let first = workingDay(world.period.lowerBound)
    for handler in world.staffing.handlers(of: office.name, on: first) {
      let step = Int(Chance.subject(handler) & 0x7FFF_FFFF)
      let isExpert = script.draw(.competence, step).happens(at: parameters.learning.expertShare)
      tellCompetence(of: handler, isExpert ? .expert : .full, on: first)
    }
    for (number, change) in changes.enumerated() where change.isFirst {
      tellIntroduction(of: change.handler, number, from: change.day)
    }
  }

  private mutating func tellIntroduction(
    of handler: String, _ number: Int, from first: CivilDate
  ) {
    let figures = parameters.learning
    let last = world.staffing.employment(of: handler)?.through ?? world.period.upperBound
    let steps: [(days: Int, level: CompetenceLevel)] = [
      (0, .new), (figures.basicAfterDays, .basic), (figures.fullAfterDays, .full),
    ]
    for step in steps {
      let day = workingDay(first.adding(days: step.days))
      if day <= last { tellCompetence(of: handler, step.level, on: day) }
    }
    let introduced = workingDay(first.adding(days: figures.introductionDays))
    if introduced <= last {
      tellCourse("introduktion", of: handler, days: figures.courseDaysMax, on: introduced)
    }
    for week in 0..<figures.mentoringWeeks {
      let day = workingDay(first.adding(days: 3 + 7 * week))
      guard day <= last else { return }
      tellSession(with: handler, on: day, step: number << 8 | week)
    }
  }

  private mutating func tellCompetence(
    of handler: String, _ level: CompetenceLevel, on day: CivilDate
  ) {
    for kind in [WorkKind.investigation, .assessment] {
      act(
        .competenceRecorded, on: day, slot: 9, by: head(on: day), about: "\(handler) \(kind)"
      ) { command in
        command[.handler] = handler
        command[.workKind] = kind
        command[.competenceLevel] = level
        command[.from] = day
      }
    }
  }

  private mutating func tellSession(with handler: String, on day: CivilDate, step: Int) {
    guard !world.staffing.isAbsent(handler, on: day) else { return }
    let others = present(office.name, on: day).filter { $0 != handler }
    guard !others.isEmpty else { return }
    let minutes = parameters.learning.mentoringMinutes
    let mentor = others[script.draw(.mentor, step).int(in: 0...others.count - 1)]
    act(
      .mentoringSession, on: day, slot: 3, by: agent(mentor, on: day), about: handler
    ) { command in
      command[.handler] = handler
      command[.participants] = [mentor]
      command[.minutes] = Int64(minutes)
      command[.workKind] = .investigation
    }
  }

  /// Courses of handlers through the years, and one at a university for the head.
  mutating func tellCourses() {
    let figures = parameters.learning
    let courses = Occasions(
      gap: .courseGap, perYear: figures.coursesPerHandlerYear * Double(office.size))
    for (number, day) in script.days(of: courses) {
      guard let handler = someone(on: day, .courseTaker, number) else { continue }
      let kind = script.draw(.courseKind, number).int(in: 0...Self.courses.count - 1)
      let days = script.draw(.courseDays, number).int(in: 1...figures.courseDaysMax)
      tellCourse(Self.courses[kind], of: handler, days: days, on: day)
    }
    let turn = Int(script.draw(.courseGap, -1).share * Double(Self.headCourseDaysMax))
    let day = workingDay(world.period.lowerBound.adding(days: 1 + turn))
    if let head = world.staffing.head(of: office.name, on: day) {
      tellCourse("ledarskap-universitet", of: head, days: figures.headCourseDays, on: day)
    }
  }

  private mutating func tellCourse(
    _ course: String, of handler: String, days: Int, on day: CivilDate
  ) {
    act(.trainingCompleted, on: day, slot: 9, by: head(on: day), about: handler) { command in
      command[.handler] = handler
      command[.course] = course
      command[.days] = Int64(days)
      command[.through] = day
    }
  }

  /// The head's course ends within the first year.
  private static let headCourseDaysMax = 364
  /// The least of support, assumed; each kind takes half an hour more than the one before.
  private static let supportMinutes = 30
  private static let supports: [SupportKind] = [
    .stepsInOnLoad, .decisionHelp, .removesObstacle, .coaching,
  ]
  private static let courses = [
    "forvaltningsratt", "forsakringsmedicin", "bemotande", "dataskydd", "sgi", "tolk-i-samtal",
  ]
}
