internal import Casework

/// A line of a docket cut into words; a word may hold a value in quotes.
struct DocketWords {
  let words: [String]
  let line: Int

  init(_ text: Substring, line: Int) throws(DocketError) {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == " " && !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    if isQuoted { throw DocketError(line: line, detail: "a quote is not closed") }
    if !word.isEmpty { words.append(word) }
    self.words = words
    self.line = line
  }

  /// Date and time of day from a word on; noon where the next word is no time of day.
  func time(at index: Int) throws(DocketError) -> (instant: Instant, words: Int) {
    guard index < words.count else { throw DocketError(line: line, detail: "a time is missing") }
    let clock = index + 1 < words.count ? Self.clock(words[index + 1]) : nil
    let instant = try Self.instant(words[index], clock: clock, line: line)
    return (instant, clock == nil ? 1 : 2)
  }

  /// Reads `2019-02-04` or `2019-02-04T09:12`, in Stockholm's time.
  static func instant(_ text: String, line: Int) throws(DocketError) -> Instant {
    let parts = text.split(separator: "T").map(String.init)
    return try instant(parts[0], clock: parts.count > 1 ? clock(parts[1]) : nil, line: line)
  }

  private static func instant(
    _ date: String, clock: CivilTime?, line: Int
  ) throws(DocketError) -> Instant {
    guard let date = try? CivilDate(parsing: date), let noon = CivilTime(hour: 12, minute: 0) else {
      throw DocketError(line: line, detail: "\(date) is no date")
    }
    return Zone.stockholm.instant(of: date, at: clock ?? noon).instant
  }

  private static func clock(_ text: String) -> CivilTime? {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else { return nil }
    return CivilTime(hour: hour, minute: minute)
  }
}
