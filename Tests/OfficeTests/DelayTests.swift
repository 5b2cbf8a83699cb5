import Casework
import EventModel
import Testing

@testable import Office

@Suite(.onOneThread)
struct DelayTests {
  private let told: ToldLives

  init() throws { told = try #require(ToldLives.usual) }

  @Test func `on the working day after an application a decision is said to come`() throws {
    for told in told.cases {
      guard let application = told.acts(.applicationReceived).first?.command else { continue }
      let stated = try #require(told.acts(.expectedTimeStated).first?.command)
      #expect(stated.day == self.told.world.calendar.day(1, after: application.day))
      #expect(stated[.expectedBy] == application.day.adding(days: 30))
    }
  }

  @Test func `a decision later than was said is preceded by word of it`() throws {
    var late = 0
    for told in told.cases {
      guard let decision = told.acts(.decisionMade).first,
        var expected = told.acts(.expectedTimeStated).first?.command[.expectedBy]
      else { continue }
      late += decision.command.day > expected ? 1 : 0
      for (_, word) in told.acts(.delayAssessed) + told.acts(.delayNotified) {
        #expect(word.day <= expected && word[.reasonsGiven] == true)
        if word[.delayed] == false {
          expected = expected.adding(days: self.told.world.parameters.delays.minorDays)
        }
        expected = word[.expectedBy] ?? expected
      }
      #expect(decision.command.day <= expected)
    }
    #expect(late > 10)
  }

  @Test func `what an application lacks is handed in before the decision`() throws {
    var count = 0
    for told in told.cases {
      guard let found = told.acts(.applicationFoundIncomplete).first,
        let completed = told.acts(.applicationCompleted).first
      else { continue }
      count += 1
      let missing = try #require(found.command[.missing]?.words)
      let application = try #require(told.acts(.applicationReceived).first?.command)
      #expect(missing.contains(.signature) == (application[.signed] == false))
      #expect(missing.contains(.onHonour) == (application[.onHonour] == false))
      #expect(told.acts(.decisionMade).allSatisfy { $0.place > completed.place })
    }
    let share = Double(count) / Double(told.cases.count)
    #expect(0.01...0.08 ~= share, "\(share)")
  }

  @Test func `nothing but calls and the system's word comes while a case lies idle`() {
    let stalled = told.cases.filter { !$0.acts(.caseStalled).isEmpty }
    #expect(!stalled.isEmpty)
    for told in stalled {
      for (_, word) in told.acts(.caseStalled) {
        #expect(word.agent.role == Role.system.rawValue)
        #expect((word[.days] ?? 0) >= Int64(self.told.world.parameters.delays.stalledDays))
      }
    }
  }
}
