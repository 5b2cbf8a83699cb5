internal import Casework

// People who come, go, decide and are away.
extension StaffingScript {
  /// Joining with a role, and leaving.
  mutating func tellEmployment(of holder: Employment) {
    let (post, handler) = (holder.post, holder.handler)
    let day = arrival(of: holder)
    let isOnTheDay = day == holder.from
    record(
      .handlerJoined, about: handler, in: post.office, on: day, isOnTheDay ? .joining : .succession
    ) { command in
      command[.handler] = handler
      command[.unit] = post.unit
      command[.from] = holder.from
      command.seal("name", of: handler, Self.madeUpName(of: handler, as: post.role))
    }
    record(
      .roleAssigned, about: handler, post.role.rawValue, in: post.office, on: day,
      isOnTheDay ? .role : .successorsRole
    ) { command in
      command[.handler] = handler
      command[.role] = post.role
      command[.unit] = post.office
      command[.from] = holder.from
    }
    guard let last = holder.through else { return }
    record(.handlerLeft, about: handler, in: post.office, on: last, .leaving) { command in
      command[.handler] = handler
      command[.unit] = post.unit
      command[.through] = last
      command[.leavingReason] = holder.reason
    }
  }

  /// The day on which it is recorded that someone comes: the first, or the last of the one before
  /// where no day lies between.
  private func arrival(of holder: Employment) -> CivilDate {
    if holder.isFirst { return first.adding(days: -1) }
    return holder.post.isNeverEmpty ? holder.from.adding(days: -1) : holder.from
  }

  private static func madeUpName(of handler: String, as role: Role) -> String {
    let title =
      switch role {
      case .unitHead: "Enhetschef"
      case .reviewer: "Omprövare"
      case .medicalAdviser: "Försäkringsmedicinsk-Rådgivare"
      case .specialist: "Specialist"
      default: "Handläggare"
      }
    return "Test \(title)-\(handler.drop { $0 != "-" }.dropFirst())"
  }

  /// Who takes adverse decisions, and until when.
  mutating func tellDeciders(of office: StaffingPlan.OfficePlan) {
    let name = office.office.name
    let word = Role.decisionMaker.rawValue
    for tenure in office.deciders {
      let day = tenure.from == first ? first.adding(days: -1) : tenure.from
      record(
        .roleAssigned, about: tenure.handler, word, in: name, on: day, .decider
      ) { command in
        command[.handler] = tenure.handler
        command[.role] = .decisionMaker
        command[.unit] = name
        command[.from] = tenure.from
      }
      guard let last = tenure.through else { continue }
      record(
        .roleWithdrawn, about: tenure.handler, word, in: name, on: last, .roleEnds
      ) { command in
        command[.handler] = tenure.handler
        command[.role] = .decisionMaker
        command[.unit] = name
        command[.through] = last
      }
    }
  }

  /// When someone is away: holidays with their last day, other absences as they begin and end.
  mutating func tellAbsences(of holder: Employment) {
    let (handler, office) = (holder.handler, holder.post.office)
    for spell in plan.absences[handler] ?? [] {
      let isPlanned = spell.kind == .holiday
      record(
        .absenceStarted, about: handler, in: office, on: spell.from, .absenceBegins
      ) { command in
        command[.handler] = handler
        command[.absenceKind] = spell.kind
        command[.from] = spell.from
        command[.through] = isPlanned ? spell.through : nil
      }
      guard !isPlanned else { continue }
      let back = HolidayCalendar.sweden.nextWorkingDay(onOrAfter: spell.through.adding(days: 1))
      record(.absenceEnded, about: handler, in: office, on: back, .absenceEnds) { command in
        command[.handler] = handler
        command[.through] = spell.through
      }
    }
  }
}
