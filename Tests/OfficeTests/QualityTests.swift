import Casework
import EventModel
import Testing

@testable import Office

@Suite(.onOneThread)
struct QualityTests {
  private static let often = [
    "conflictShare", "letterShare", "duplicateShare", "misdatedShare", "publicRecordShare",
    "rectifiedShare", "blindShare", "complaintShare", "deviationShare", "selfCheckShare",
    "sampledShare",
  ].map { (name: "quality.\($0)", value: "0.5") }

  @Test(arguments: ["2016-01-01", "2019-01-01"]) func `no act that is rare is refused`(
    _ start: String
  ) throws {
    let told = try ToldCases(.targets, starts: start, set: Self.often)
    #expect(told.faults() == [])
    for type in [
      EventType.selfCheckRecorded, .qualitySampled, .blindReassessmentDone, .handlerRecused,
      .complaintReceived, .deviationLogged, .documentRegistered, .publicRecordReleased,
      .rectificationMade, .eventCorrected, .eventAnnulled,
    ] { #expect(told.count(type) > 0, "\(type)") }
  }

  @Test func `who has a conflict of interest does nothing else in the case`() throws {
    let told = try ToldCases(set: Self.often)
    for acts in told.cases {
      for found in acts.map(\.command) where found.type == .conflictDecided {
        guard found[.conflicted] == true, let person = found[.handler] else { continue }
        let done = acts.map(\.command).filter { $0.agent.actor == person }.map(\.type)
        #expect(Set(done).isSubset(of: [.conflictReported, .handlerRecused]))
        #expect(found[.decidedBy] != person)
      }
    }
  }

  @Test func `a correction puts the day right on which a notice was sent`() throws {
    let told = try ToldCases(set: Self.often)
    for acts in told.cases {
      for act in acts where act.command.type == .eventCorrected {
        guard let target = act.command[.target] else { continue }
        let notice = acts[Int(target.rawValue) - 1]
        let day = Zone.stockholm.date(at: notice.command.occurred.instant)
        #expect(notice.command.type == .decisionNotified && notice.command[.sentOn] != day)
        #expect(act.command[.correctedFields]?["sentOn"]?.text == day.description)
      }
    }
  }

  @Test func `central samples are drawn where targets steer, own checks where the letter frees`()
    throws
  {
    let freed = try ToldCases(.fribrevTrial, starts: "2017-01-01", count: 300)
    #expect(freed.count(.qualitySampled) == 0)
    #expect(freed.count(.peerCheckRecorded) > 0)
    let steered = try ToldCases(
      .targets, count: 300, set: [(name: "quality.sampledShare", value: "0.1")])
    #expect((15...45).contains(steered.count(.qualitySampled)))
    #expect(steered.count(.peerCheckRecorded) == 0)
  }
}
