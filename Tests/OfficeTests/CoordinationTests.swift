import Casework
import EventModel
import Testing

@testable import Office

@Suite(.onOneThread)
struct CoordinationTests {
  private let told: ToldLives

  init() throws { told = try #require(ToldLives.coordinated) }

  @Test func `the insured consents before others meet`() throws {
    var meetings = 0
    for told in told.cases {
      for (place, meeting) in told.acts(.coordinationMeetingHeld) {
        meetings += 1
        let consent = try #require(told.acts(.consentGiven).last { $0.place < place })
        let scopes = try #require(consent.command[.consentScope]?.words)
        for role in try #require(meeting[.attended]?.words)
        where role != .insured && role != .authority {
          #expect(scopes.map(\.rawValue).contains(role.rawValue))
        }
      }
    }
    #expect(meetings > 50)
  }

  @Test func `the need is made clear by day 90, and only while someone is sick`() {
    var mapped = 0
    for told in told.cases {
      for (_, act) in told.acts(.rehabNeedMapped) {
        mapped += 1
        #expect(50...91 ~= told.insured.dayNumber(of: act.day))
        #expect(act.day < told.insured.spell.upperBound)
      }
    }
    #expect(mapped > 100)
  }

  @Test func `a plan is looked at or changed by its own date`() throws {
    let end = told.world.period.upperBound
    for told in told.cases {
      let steps = told.acts(.rehabPlanFollowedUp) + told.acts(.rehabPlanChanged)
      for (place, plan) in told.acts(.rehabPlanMade) + told.acts(.rehabPlanChanged) {
        let due = try #require(plan[.followUpDate])
        guard due <= end else { continue }
        #expect(steps.contains { $0.place > place && $0.command.day <= due })
      }
    }
  }

  @Test func `meetings of a geographic team in a place share days and journeys`() {
    var days: Set<String> = []
    var (away, journeys) = (0, 0)
    for told in told.cases {
      for (_, meeting) in told.acts(.meetingHeld) + told.acts(.coordinationMeetingHeld) {
        away += 1
        journeys += (meeting[.travelMinutes] ?? 0) > 0 ? 1 : 0
        let unit = meeting.agent.unit ?? ""
        days.insert("\(unit) \(told.insured.municipality) \(meeting.day)")
      }
    }
    let shared = told.world.parameters.travel.meetingsPerTravelDayGeographic
    #expect((Double(away) / Double(journeys) / shared - 1).magnitude < 0.25)
    #expect(Double(away) / Double(days.count) > 1.5, "\(away) on \(days.count) days")
  }

  @Test func `plans of employers come by day 30, or at once where more was expected later`() {
    var plans = 0
    for told in told.cases {
      for (_, plan) in told.acts(.employerPlanReceived) {
        plans += 1
        let forecasts = told.acts(.certificateReceived).filter {
          $0.command[.through].map { told.insured.dayNumber(of: $0) >= 60 } ?? false
        }
        let known = forecasts.first.map { told.insured.dayNumber(of: $0.command.day) } ?? 0
        #expect(told.insured.dayNumber(of: plan.day) <= max(30, known + 14))
      }
    }
    #expect(plans > 100)
  }
}
