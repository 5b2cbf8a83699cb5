import CaseEngine
import Casework
import EventLog
import EventModel

/// Medians of what was measured, as a Markdown table.
struct Figures {
  /// What is measured.
  enum Measure: Hashable {
    case scan, single(Int), singleOnTwo, four, fourOnTwo, twoCompared, memory
  }

  let events: Int
  let cases: Int
  private var seconds: [Measure: [Double]] = [:]

  /// Of a store: how much there is in it.
  init(of engine: Engine) async throws {
    events = Int(try engine.log.snapshot().head.rawValue)
    cases = try await engine.replay(ReplayRequest([.bundle(.fribrev)])).cases
  }

  /// Does something and notes how long it took.
  mutating func note(_ measure: Measure, _ work: () async throws -> Void) async rethrows {
    let start = ContinuousClock.now
    try await work()
    seconds[measure, default: []].append((ContinuousClock.now - start) / .seconds(1))
  }

  private func median(_ measure: Measure) -> Double {
    let times = (seconds[measure] ?? []).sorted()
    return times.isEmpty ? .nan : times[times.count / 2]
  }

  /// The table; `memory` in bytes.
  func markdown(memory: Int) -> String {
    let one = median(.single(0))
    let alone = (0..<4).reduce(0) { $0 + median(.single($1)) }
    let year = events > 20_000_000
    var lines = [
      "", "## Replay of \(events) events of \(cases) cases", "",
      "A year of offices as `generate office` makes them, production targets everywhere, each"
        + " bundle with other days; every replay has fribrev as a further column, opens nothing and"
        + " computes digests. Whole calls of `Engine.replay`, medians of three rounds.", "",
      "| what | seconds | M events/s | ratio | target | met |", "|---|--:|--:|--:|--:|---|",
    ]
    func row(_ name: String, _ time: Double, _ ratio: Double?, _ target: String, _ isMet: Bool?) {
      let rate = rounded(Double(events) / time / 1e6)
      let met = isMet.map { $0 ? "yes" : "**no**" } ?? ""
      let beside = ratio.map(rounded) ?? ""
      lines.append(
        "| \(name) | \(rounded(time)) | \(rate) | \(beside) | \(target) | \(met) |"
      )
    }
    let scan = median(.scan)
    row("facts read, nothing done", scan, nil, "", nil)
    row(
      "one policy, one thread (ratio: speed beside reading)", one, scan / one,
      "≥ 20 M/s and ≥ 0.25", Double(events) / one >= 20e6 && scan / one >= 0.25)
    let two = median(.singleOnTwo)
    row("one policy, two threads (beside one)", two, one / two, "≥ 1.7", one / two >= 1.7)
    let four = median(.four)
    row(
      "four bundles in one pass (beside four runs)", four, four / alone, "≤ 0.9",
      four / alone <= 0.9)
    let fourOnTwo = median(.fourOnTwo)
    row(
      "four bundles, two threads (beside one bundle on one)", fourOnTwo, fourOnTwo / one, "≤ 2.2",
      fourOnTwo / one <= 2.2)
    let compared = median(.twoCompared)
    row(
      "two bundles, report and diff, two threads", compared, nil, year ? "≤ 3 s" : "",
      year ? compared <= 3 : nil)
    lines.append(
      "| private memory, at most, in MiB | \(memory >> 20) | | | \(year ? "≤ 2 048" : "") |"
        + " \(year ? (memory >> 20 <= 2_048 ? "yes" : "**no**") : "") |")
    return lines.joined(separator: "\n")
  }

  private func rounded(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
