/// A Swift file cut into words, signs and comments, well enough for house rules.
///
/// A string is one token (`""` if empty, else `"…"`), so that a rule never trips over words in a
/// text; code inside an interpolation is not seen. `try!` and `as!` are one token, which tells them
/// from a negation.
struct SwiftTokens {
  struct Token {
    let text: String
    let line: Int
  }

  private(set) var tokens: [Token] = []
  private(set) var comments: [Token] = []

  init(_ text: String) {
    let piece =
      #/
      (?<comment> //[^\n]* | /\*(?s:.*?)\*/ )
      | (?<string> (?<many>\#*)"""(?s:.*?)"""\k<many> | (?<raw>\#+)".*?"\k<raw>
        | "(?:\\.|[^"\\\n])*" | `[^`\n]*` )
      | (?:try|as)! | \w+ | \S
      /#
    var line = 1
    var counted = text.startIndex
    for match in text.matches(of: piece) {
      line += text[counted..<match.range.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") }
      counted = match.range.lowerBound
      if let comment = match.comment {
        comments.append(Token(text: String(comment), line: line))
      } else {
        let isString = match.string != nil && match.0 != "\"\""
        tokens.append(Token(text: isString ? "\"…\"" : String(match.0), line: line))
      }
    }
  }
}
