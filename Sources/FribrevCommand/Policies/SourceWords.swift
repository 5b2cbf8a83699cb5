/// A Swift file cut into words and signs, without comments and the insides of texts.
///
/// Well enough to search for words by: code inside an interpolation is not seen.
struct SourceWords {
  /// The words and signs, each with its line.
  let words: [(text: String, line: Int)]

  init(_ text: String) {
    let piece =
      #/
      (?<comment> //[^\n]* | /\*(?s:.*?)\*/ )
      | (?<text> (?<many>\#*)"""(?s:.*?)"""\k<many> | (?<raw>\#+)".*?"\k<raw>
        | "(?:\\.|[^"\\\n])*" )
      | \w+ | \S
      /#
    var words: [(text: String, line: Int)] = []
    var line = 1
    var counted = text.startIndex
    for match in text.matches(of: piece) {
      line += text[counted..<match.range.lowerBound].utf8.count { $0 == 0x0A }
      counted = match.range.lowerBound
      guard match.comment == nil else { continue }
      words.append((match.output.text == nil ? String(match.0) : "\"\"", line))
    }
    self.words = words
  }

  /// Whether words follow each other from a place on.
  func has(_ sought: [String], at place: Int) -> Bool {
    place + sought.count <= words.count
      && zip(words[place...], sought).allSatisfy { $0.text == $1 }
  }

  /// The text at a place; empty outside.
  subscript(place: Int) -> String { words.indices.contains(place) ? words[place].text : "" }
}
