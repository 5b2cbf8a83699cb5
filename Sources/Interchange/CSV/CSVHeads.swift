/// Tells by the heads of a file which tool wrote it, and so which column plays which part.
enum CSVHeads {
  /// The parts and the tool's name; nil where no tool's heads of case, activity and time are there.
  ///
  /// Capitals and blanks don't count. The keys are the heads as the file has them.
  static func keys(for heads: [String]) -> (keys: SourceKeys, convention: String)? {
    let known = known(heads)
    for convention in conventions {
      guard let caseID = known[convention.caseID], let activity = known[convention.activity],
        let time = known[convention.time]
      else { continue }
      var keys = SourceKeys(caseID: [caseID], activity: [activity], time: time)
      keys.start = convention.start.flatMap { known[$0] }
      keys.actor = convention.actor.flatMap { known[$0] }
      keys.unit = convention.unit.flatMap { known[$0] }
      keys.role = convention.role.flatMap { known[$0] }
      keys.lifecycle = convention.lifecycle.flatMap { known[$0] }
      keys.casePrefix = convention.casePrefix
      let isOurs = known[CarriedKey.event] != nil
      return (keys, isOurs ? "Fribrev" : convention.name)
    }
    return nil
  }

  /// Which of case, activity and time the heads lack, by the tool whose heads they come nearest to;
  /// all three where they look like no tool's.
  static func lacking(in heads: [String]) -> [String] {
    let known = known(heads)
    let lacks = conventions.map { convention in
      [
        ("case", convention.caseID), ("activity", convention.activity), ("time", convention.time),
      ].filter { known[$0.1] == nil }.map(\.0)
    }
    return lacks.min { $0.count < $1.count } ?? []
  }

  /// The heads by what they are in lower case and without blanks; of two alike the first.
  private static func known(_ heads: [String]) -> [String: String] {
    Dictionary(heads.map { (plain($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A head in lower case and without blanks.
  private static func plain(_ head: String) -> String {
    head.lowercased().filter { !$0.isWhitespace && $0 != "\u{FEFF}" }
  }

  /// The heads of a tool, in lower case and without blanks.
  private struct Convention {
    let name: String
    let caseID: String
    let activity: String
    let time: String
    var start: String?
    var actor: String?
    var unit: String?
    var role: String?
    var lifecycle: String?
    var casePrefix: String?
  }

  /// In the order tried: the first whose three heads are there counts.
  private static let conventions = [
    Convention(
      name: "PM4Py", caseID: "case:concept:name", activity: "concept:name", time: "time:timestamp",
      start: "start_timestamp", actor: "org:resource", unit: "org:group", role: "org:role",
      lifecycle: "lifecycle:transition", casePrefix: "case:"),
    Convention(
      name: "Simod/Prosimos", caseID: "case_id", activity: "activity", time: "end_time",
      start: "start_time", actor: "resource"),
    Convention(
      name: "bupaR", caseID: "case_id", activity: "activity", time: "timestamp",
      actor: "resource", lifecycle: "lifecycle"),
    Convention(
      name: "Disco", caseID: "caseid", activity: "activity", time: "completetimestamp",
      start: "starttimestamp", actor: "resource", role: "role"),
    Convention(
      name: "Celonis", caseID: "_case_key", activity: "activity_en", time: "eventtime",
      actor: "user_name"),
    Convention(
      name: "Apromore", caseID: "caseid", activity: "activity", time: "endtimestamp",
      start: "starttimestamp", actor: "resource", role: "role"),
  ]
}
