import Testing

@testable import Interchange

@Suite("Heads of separated values")
struct CSVHeadsTests {
  @Test(arguments: [
    (
      "case:concept:name,concept:name,time:timestamp,org:resource,org:group,org:role,"
        + "lifecycle:transition,start_timestamp",
      "PM4Py case:concept:name|concept:name|time:timestamp|start_timestamp|org:resource|"
        + "org:group|org:role|lifecycle:transition|case:"
    ),
    (
      "case:concept:name,concept:name,time:timestamp,fribrev:event",
      "Fribrev case:concept:name|concept:name|time:timestamp||||||case:"
    ),
    (
      "case_id,activity,start_time,end_time,resource",
      "Simod/Prosimos case_id|activity|end_time|start_time|resource||||"
    ),
    (
      "case_id,activity,timestamp,lifecycle,resource,activity_instance_id,.order",
      "bupaR case_id|activity|timestamp||resource|||lifecycle|"
    ),
    (
      "Case ID,Activity,Resource,Start Timestamp,Complete Timestamp,Variant",
      "Disco Case ID|Activity|Complete Timestamp|Start Timestamp|Resource||||"
    ),
    (
      "_CASE_KEY,ACTIVITY_EN,EVENTTIME,USER_NAME,_SORTING",
      "Celonis _CASE_KEY|ACTIVITY_EN|EVENTTIME||USER_NAME||||"
    ),
    (
      "case id, Activity ,END TIMESTAMP,resource",
      "Apromore case id| Activity |END TIMESTAMP||resource||||"
    ),
  ]) func `a tool is known by its heads`(heads: String, expected: String) {
    let found = CSVHeads.keys(for: heads.split(separator: ",").map(String.init))
    let keys = found?.keys
    let parts = [
      keys?.caseID.first, keys?.activity.first, keys?.time, keys?.start, keys?.actor, keys?.unit,
      keys?.role, keys?.lifecycle, keys?.casePrefix,
    ]
    let text = parts.map { $0 ?? "" }.joined(separator: "|")
    #expect("\(found?.convention ?? "none") \(text)" == expected)
  }

  @Test(arguments: [
    "", "case_id,activity", "activity,timestamp", "case_id,timestamp", "ärende,tid",
  ])
  func `what lacks case, activity or time is not guessed at`(heads: String) {
    #expect(CSVHeads.keys(for: heads.split(separator: ",").map(String.init)) == nil)
  }

  @Test(arguments: [
    ("case:concept:name,concept:name,amount", ["time"]), ("case_id,timestamp", ["activity"]),
    ("activity,timestamp,resource", ["case"]), ("caseid,note", ["activity", "time"]),
    ("ärende,tid", ["case", "activity", "time"]),
  ])
  func `what is lacking is named, and nothing else`(heads: String, expected: [String]) throws {
    let place = try Workplace()
    try place.write(heads + "\n1,2,3\n", to: "heads.csv")
    do {
      _ = try Importer(ImportRequest(path: place.path("heads.csv")), folder: place.path("spool"))
      Issue.record("it was taken")
    } catch {
      guard case .roleUnknown(_, let role, _) = error else { throw error }
      #expect(role == expected.joined(separator: " and the "))
    }
  }
}
