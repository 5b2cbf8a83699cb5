/// Medians of what was measured, as a Markdown table.
struct Figures {
  let events: Int
  let cases: Int
  private var names: [String] = []
  private var seconds: [String: [Double]] = [:]

  init(events: Int, cases: Int) {
    self.events = events
    self.cases = cases
  }

  mutating func note(_ name: String, _ time: Double) {
    if seconds[name] == nil { names.append(name) }
    seconds[name, default: []].append(time)
  }

  var markdown: String {
    let bare = names.first { $0.contains("bare fold") }.map(median) ?? 1
    var lines = [
      "", "## The law over \(events) events of \(cases) cases", "",
      "Cases grown from the scenarios in Fixtures/Law: every event is one that articles are asked"
        + " at, which a real case is not. Medians of three rounds.", "",
      "| what | seconds | events/s | × the bare fold |", "|---|--:|--:|--:|",
    ]
    for name in names {
      let time = median(name)
      let rate = Int(Double(events) / time)
      lines.append("| \(name) | \(rounded(time)) | \(rate) | \(rounded(time / bare)) |")
    }
    return lines.joined(separator: "\n")
  }

  private func median(_ name: String) -> Double {
    let times = (seconds[name] ?? [1]).sorted()
    return times[times.count / 2]
  }

  private func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
