public import Casework

/// A history in a few readable lines, as people write one down: for fixtures and tests.
///
/// One event a line, in the order they are recorded:
/// ```
/// # A sentence that says what the case shows.
/// case K-17
/// 2019-02-04 09:12 SickReportReceived firstDay=2019-02-01
/// 2019-02-04 09:30 CaseOpened caseType=sickness-benefit @by=H-03 @role=handler
/// 2019-03-11 14:00 ProposedDecisionCommunicated kind=rejected dueDate=2019-03-25
/// > 2019-04-02 10:00 DecisionMade kind=rejected proposal=#3 decidedBy=H-03 ~reasons
/// as of 2019-05-01
/// ```
/// Times are Stockholm's; a line without a time of day means noon. Fields are those of the
/// vocabulary; `#3` is the position of the file's third event; lists are separated by commas;
/// values with spaces stand in `"…"`. `@` marks the envelope (`@by`, `@role`, `@unit`, `@for`,
/// `@channel`, `@received`, `@recorded`, `@cause`, `@basis`, `@imposed`, `@case`), `~name` a sealed
/// field, `@reason:L21="…"` a reason given for an article. `>` marks what is submitted as a
/// command, and `as of` the end of time.
public struct Docket: Sendable {
  /// What the case shows: the first comment.
  public let title: String
  /// The case's id, for events of case streams.
  public let caseID: String
  /// The events, in the order recorded.
  public let lines: [DocketLine]
  /// When the history is looked at; nil for right after the last event.
  public let asOf: Instant?

  /// Reads a docket.
  ///
  /// Throws with the number of the line that can't be read.
  public init(_ text: String) throws(DocketError) {
    var title = ""
    var caseID = "K-1"
    var lines: [DocketLine] = []
    var asOf: Instant?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let number = index + 1
      if line.hasPrefix("#") {
        if title.isEmpty { title = String(line.drop { $0 == "#" || $0 == " " }) }
      } else if line.hasPrefix("case ") {
        caseID = String(line.dropFirst(5))
      } else if line.hasPrefix("as of ") {
        let words = try DocketWords(line.dropFirst(6), line: number)
        asOf = try words.time(at: 0).instant
      } else if !line.allSatisfy(\.isWhitespace) {
        lines.append(try DocketLine(line, number: number, caseID: caseID))
      }
    }
    self.title = title
    self.caseID = caseID
    self.lines = lines
    self.asOf = asOf
  }
}

/// What can't be read in a docket.
public struct DocketError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1.
  public let line: Int
  /// What is wrong there.
  public let detail: String

  /// `line 4: …`.
  public var description: String { "line \(line): \(detail)" }
}
