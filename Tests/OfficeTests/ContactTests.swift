import Casework
import EventModel
import Testing

@testable import Office

@Suite(.onOneThread)
struct ContactTests {
  private let told: ToldLives

  init() throws { told = try #require(ToldLives.usual) }

  private var incoming: [(insured: Insured, act: PlannedAct)] {
    told.cases.flatMap { told in
      told.acts.filter { $0.command[.contactDirection] == .incoming }.map { (told.insured, $0) }
    }
  }

  @Test func `every act is well formed, and comes after what it takes`() throws {
    for told in told.cases {
      var seen: Set<EventType> = []
      for act in told.acts {
        try CommandCheck.testForm(of: act.command)
        let needed = act.command.type.entry.after
        #expect(
          needed.isEmpty || needed.contains { seen.contains($0) }, "\(act.command.type.name)")
        seen.insert(act.command.type)
      }
    }
  }

  @Test func `calls are answered in phone hours by who is on the rota and there`() throws {
    let (staffing, phones) = (told.world.staffing, told.world.parameters.phones)
    for (_, act) in incoming {
      let day = act.command.day
      let shifts = try #require(staffing.phoneShifts(of: "office/torsby", on: day))
      let name = act.command.agent.actor
      #expect(shifts.handlers.contains(name) && !staffing.isAbsent(name, on: day))
      #expect(act.command.agent.unit == "office/torsby")
      let start = Zone.stockholm.start(of: day)
      let minute =
        Int(act.command.occurred.instant.microseconds - start.microseconds) / 60_000_000
      #expect(told.world.calendar.contains(day))
      #expect(phones.opens - 60...phones.closes + 60 ~= minute)
    }
  }

  @Test func `as many call as the time that cases are open calls for`() {
    let contacts = told.world.parameters.contacts
    var (expected, found) = (0.0, 0)
    for told in told.cases {
      guard let closed = told.acts(.caseClosed).last?.command.day else { continue }
      let days = Double(closed.days(since: told.acts[0].command.day))
      expected += contacts.callsPerCase + contacts.callsPer30Days * days / 30
      found += told.acts.count { $0.command[.contactDirection] == .incoming }
    }
    #expect((Double(found) / expected - 1).magnitude < 0.15, "\(found) of \(expected)")
  }

  @Test func `so many calls are failures as the parameters say, and classified mostly rightly`() {
    let parameters = told.world.parameters
    let isFailure = incoming.map { _, act in
      act.truths.contains { $0.details.contains { $0.value == ContactValue.failure.rawValue } }
    }
    let share = Double(isFailure.count { $0 }) / Double(isFailure.count)
    #expect((share - parameters.contacts.failureShare).magnitude < 0.06, "\(share)")
    var (right, all) = (0, 0)
    for told in told.cases {
      for (_, command) in told.acts(.contactClassified) {
        guard let call = command[.contact] else { continue }
        let truth = told.acts[Int(call.rawValue) - 1].truths[0].details
        let cause = truth.first { $0.name == "cause" }?.value
        all += 1
        if command[.failureCause]?.rawValue == cause { right += 1 }
      }
    }
    let rightly = Double(right) / Double(all)
    #expect((rightly - parameters.calls.rightlyClassifiedShare).magnitude < 0.05, "\(rightly)")
  }

  @Test func `a promise to call back is kept by a call, late if the day was over`() throws {
    for told in told.cases {
      for (_, kept) in told.acts(.callbackKept) {
        let call = told.acts[Int(try #require(kept[.contact]).rawValue) - 1].command
        let promise = told.acts[Int(try #require(kept[.concerning]).rawValue) - 1].command
        let promised = try #require(promise[.promisedBy])
        #expect(call[.contactDirection] == .outgoing && promise.type == .callbackPromised)
        #expect(kept[.late] == (call.occurred.instant > promised.instant))
      }
    }
  }

  @Test func `who speaks for the insured is told what the insured is told`() {
    for told in told.cases {
      guard let power = told.acts(.powerOfAttorneyRegistered).first else { continue }
      for (place, notice) in told.acts(.decisionNotified) + told.acts(.proposedDecisionCommunicated)
      where place > power.place {
        #expect(notice[.representativeNotified] == true)
      }
    }
  }

  @Test func `happier are those who get benefit`() {
    var scores: [Bool: [Double]] = [:]
    for told in told.cases {
      for (_, answer) in told.acts(.customerExperienceReported) {
        guard let decision = answer[.concerning], let score = answer[.score] else { continue }
        let isAdverse = told.acts[Int(decision.rawValue) - 1].command[.adverse] ?? false
        scores[isAdverse, default: []].append(Double(score))
      }
    }
    func mean(_ isAdverse: Bool) -> Double {
      let scores = scores[isAdverse] ?? []
      return scores.reduce(0, +) / Double(max(scores.count, 1))
    }
    #expect(mean(true) < mean(false))
  }
}
