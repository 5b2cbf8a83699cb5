import Foundation
import Testing

/// A real log and the mapping that says its words.
struct RealLog: Hashable, Sendable, CustomTestStringConvertible {
  let file: String
  let mapping: String

  var testDescription: String { mapping }

  /// Those whose findings are listed by kind; the large one only where minutes don't count.
  static let all: [RealLog] = {
    let isLong = ProcessInfo.processInfo.environment["FRIBREV_LONG"] == "1"
    return [
      RealLog(file: "receipt.xes.gz", mapping: "receipt"),
      RealLog(file: "purchasing_example.csv.gz", mapping: "purchasing"),
      RealLog(file: "running-example.xes", mapping: "running-example"),
    ] + (isLong ? [RealLog(file: "bpic15_municipality1.xes.gz", mapping: "bpic15")] : [])
  }()
}
