public import CaseEngineTesting
internal import Casework

/// Random histories grown from the scenarios: cut, mixed with others, moved in time, recorded late.
///
/// A scenario knows how a verdict comes about; what surrounds it here it does not know.
public struct RandomHistory {
  private var generator: SeededGenerator

  /// The same histories for the same seed and the same scenarios.
  public init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// A history that began as a scenario, with up to so many others mixed in.
  public mutating func history(
    from scenario: Scenario, mixing most: Int = 2
  ) throws(DocketError) -> Docket {
    var lines = Self.lines(of: scenario)
    var end = Self.end(of: scenario.text)
    for _ in 0..<Int.random(in: 0...most, using: &generator) {
      guard let other = Scenario.all.randomElement(using: &generator) else { break }
      lines += Self.lines(of: other, numberedFrom: lines.count)
      end = [end, Self.end(of: other.text)].compactMap(\.self).max()
    }
    if Int.random(in: 0..<4, using: &generator) == 0, lines.count > 2 {
      lines.remove(at: Int.random(in: 1..<lines.count, using: &generator))
    }
    if Int.random(in: 0..<4, using: &generator) == 0 { recordOneLate(&lines) }
    let isMoved = Int.random(in: 0..<3, using: &generator) == 0
    let shift = isMoved ? Int.random(in: -40...40, using: &generator) : 0
    lines.sort { ($0.recorded, $0.number) < ($1.recorded, $1.number) }
    var text = Self.written(lines)
    let later = Int.random(in: 0...1, using: &generator) * 400
    let last = max(end ?? "0001-01-01", lines.last.map { String($0.recorded.prefix(10)) } ?? "")
    text += "\nas of \(Self.moved(String(last.prefix(10)), by: later))"
    return try Docket(shift == 0 ? text : Self.moving(text, by: shift))
  }

  /// One line of a scenario, its references by the numbers of the lines they mean.
  private struct Line {
    let number: Int
    var words: [String]
    var recorded: String
  }

  private mutating func recordOneLate(_ lines: inout [Line]) {
    let place = Int.random(in: 0..<lines.count, using: &generator)
    let days = Int.random(in: 1...60, using: &generator)
    let late = Self.moved(String(lines[place].recorded.prefix(10)), by: days)
    lines[place].words.removeAll { $0.hasPrefix("@recorded=") }
    lines[place].words.append("@recorded=\(late)")
    lines[place].recorded = "\(late)T12:00"
  }

  private static func lines(of scenario: Scenario, numberedFrom first: Int = 0) -> [Line] {
    var lines: [Line] = []
    for line in scenario.text.split(separator: "\n") {
      guard line.first.map({ $0.isNumber || $0 == ">" }) == true else { continue }
      var words = words(of: line.drop { $0 == ">" || $0 == " " })
      let date = words[0]
      let clock = words[1].contains(":") && words[1].count <= 5 ? words.remove(at: 1) : "12:00"
      words[0] = "\(date) \(clock)"
      let written = words.first { $0.hasPrefix("@recorded=") }?.dropFirst(10)
      let recorded = written.map(String.init) ?? "\(date)T\(clock)"
      words = words.map { reference($0, moved: { $0 + first }) }
      lines.append(
        Line(
          number: first + lines.count + 1, words: words,
          recorded: recorded.contains("T") ? recorded : "\(recorded)T12:00"))
    }
    return lines
  }

  /// Words, where spaces within quotes do not part.
  private static func words(of line: Substring) -> [String] {
    var words = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if character == " " && !isQuoted {
        words.append("")
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words.filter { !$0.isEmpty }
  }

  /// A word with the number in `name=#3` replaced.
  private static func reference(_ word: String, moved: (Int) -> Int) -> String {
    guard let place = word.firstRange(of: "=#"), let number = Int(word[place.upperBound...]) else {
      return word
    }
    return "\(word[..<place.lowerBound])=#\(moved(number))"
  }

  /// The lines in their new order; references to lines that are gone or come later are left out.
  private static func written(_ lines: [Line]) -> String {
    var places: [Int: Int] = [:]
    for (place, line) in lines.enumerated() { places[line.number] = place + 1 }
    return lines.enumerated().map { place, line in
      line.words.compactMap { word -> String? in
        guard let range = word.firstRange(of: "=#"), let number = Int(word[range.upperBound...])
        else { return word }
        guard let target = places[number], target <= place else { return nil }
        return reference(word) { _ in target }
      }.joined(separator: " ")
    }.joined(separator: "\n")
  }

  private static func end(of text: String) -> String? {
    text.split(separator: "\n").first { $0.hasPrefix("as of ") }.map { String($0.dropFirst(6)) }
  }

  private static func moved(_ date: String, by days: Int) -> String {
    guard let date = try? CivilDate(parsing: date) else { return date }
    return date.adding(days: days).description
  }

  /// Every date in a text, moved by some days.
  private static func moving(_ text: String, by days: Int) -> String {
    text.replacing(/\d{4}-\d{2}-\d{2}/) { moved(String($0.output), by: days) }
  }
}
