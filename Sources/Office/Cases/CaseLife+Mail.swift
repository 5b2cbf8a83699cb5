internal import Casework

// What comes to the function mailbox, and how the insured found it all.
extension CaseLife {
  mutating func tellMail(in open: ClosedRange<CivilDate>) {
    let count = script.draw(.mails).poisson(mean: parameters.mail.perCase)
    let length = open.upperBound.days(since: open.lowerBound)
    for number in 0..<count {
      let day = open.lowerBound.adding(days: script.draw(.mailDay, number).int(in: 0...length))
      if day <= world.period.upperBound { tellMail(number, on: day) }
    }
  }

  private var mailbox: String { "mailbox/\(office.name.dropFirst("office/".count))" }

  private mutating func tellMail(_ number: Int, on day: CivilDate) {
    let mail = parameters.mail
    let (insured, mailbox) = (insured, mailbox)
    let isEmployer = script.draw(.mailIsEmployer, number).happens(at: mail.employerShare)
    let sender: PartyRole = isEmployer ? .employer : .insured
    let place = arrive(.mailReceived, on: day, from: sender, channel: .functionMailbox) {
      $0[.mailbox] = mailbox
      $0[.partyRole] = sender
      $0[.contactTopic] = .caseProgress
      $0[.looksLikeReaction] = false
      $0.seal("text", of: insured.person, "A made-up message.")
    }
    var claimed = world.calendar.day(
      script.draw(.mailClaimDays, number).int(in: 1...mail.claimDaysMax), after: day)
    let others = office.teams.map(\.name).filter { $0 != owners.team }
    if !others.isEmpty, script.draw(.mailIsMisrouted, number).happens(at: mail.misroutedShare) {
      let unit = others[Int(claimed.dayNumber) % others.count]
      work(.mailMisrouted, on: claimed, slot: 0) {
        $0[.concerning] = place
        $0[.mailbox] = mailbox
        $0[.toUnit] = unit
      }
      let lost = script.draw(.mailMisroutedDays, number).int(in: 1...mail.misroutedDaysMax)
      claimed = world.calendar.day(lost, after: claimed)
    }
    let worker = owners.worker(on: claimed, step: Int(claimed.dayNumber))
    work(.mailClaimed, on: claimed, slot: 1, by: worker) {
      $0[.concerning] = place
      $0[.handler] = worker
    }
    let minutes = callLength(Self.mailSteps + number)
    work(.mailAnswered, on: claimed, slot: 3, by: worker) {
      $0[.concerning] = place
      $0[.minutes] = Int64(minutes)
      $0[.resolved] = true
      $0.seal("answer", of: insured.person, "A made-up answer.")
    }
  }

  /// Steps of messages among those of calls.
  private static let mailSteps = 30_000

  /// Few of the insured say how it was after their first decision, and after a refusal.
  mutating func tellExperience() {
    guard let application else { return }
    if let first = grants.first {
      tellExperience(0, of: first.place, after: first.decided, from: application.day, loss: false)
    }
    if let refusal {
      let start = grants.isEmpty ? application.day : refusal.proposed
      tellExperience(1, of: refusal.place, after: refusal.received, from: start, loss: true)
    }
  }

  private mutating func tellExperience(
    _ number: Int, of decision: Position, after day: CivilDate, from start: CivilDate, loss: Bool
  ) {
    let experience = parameters.experience
    guard script.draw(.experienceIsTold, number).happens(at: experience.answerShare)
    else { return }
    let wait = script.draw(.experienceDay, number).int(in: 1...experience.daysMax)
    let waited = Double(day.days(since: start)) / 30 * experience.lossPer30Days
    let constructs: [ExperienceConstruct] = [.safety, .ease, .encounter]
    for (place, construct) in constructs.enumerated() {
      let lost = loss ? experience.lossByRefusal[place] : 0
      let draw = script.draw(.experienceScore, number * constructs.count + place)
      let points =
        experience.scoreMean - lost - waited + experience.scoreDeviation * draw.normal()
      let score = min(max(1, Int64(points.rounded())), Int64(experience.scaleMaximum))
      arrive(
        .customerExperienceReported, on: day.adding(days: wait), from: .insured, channel: .myPages
      ) {
        $0[.construct] = construct
        $0[.score] = score
        $0[.scaleMaximum] = Int64(experience.scaleMaximum)
        $0[.concerning] = decision
        $0[.partyRole] = .insured
      }
    }
  }
}
