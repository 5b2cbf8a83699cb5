/// A format of times in letters of Unicode TR 35: `dd.MM.yyyy HH:mm`.
///
/// Known are `yyyy` and `yy` (69 to 99 are of the 20th century, others of the 21st), `MM`, `M`,
/// `MMM` and `MMMM` (English and Swedish names, short or whole), `dd`, `d`, `HH`, `H`, `hh`, `h`,
/// `a` (AM, PM, fm, em), `mm`, `m`, `ss`, `s`, `S…` (as many decimals as there are, up to nine),
/// and `Z`, `X…`, `x…` (any offset). Twice the same letter means two digits, one letter one or
/// two. Other letters stand in apostrophes, and everything else for itself.
struct TimeFormat: Hashable, Sendable {
  let parts: [Part]

  /// What stands at a place of the text.
  enum Part: Hashable, Sendable {
    case literal([UInt8])
    case number(Field, isPadded: Bool)
    case year
    case monthName
    case half
    case fraction
    case offset
  }

  /// A number, the places of which are named by a letter.
  enum Field: Character, Sendable {
    case shortYear = "y"
    case month = "M"
    case day = "d"
    case hour = "H"
    case hourOfHalf = "h"
    case minute = "m"
    case second = "s"
  }

  /// Throws where the format has a letter unknown, or names no whole date, or not unmistakably.
  init(_ format: String) throws(TimeFormatError) {
    var parts: [Part] = []
    var rest = Substring(format)
    while let first = rest.first {
      if first == "'" {
        parts.append(try .literal(Self.quoted(&rest, of: format)))
      } else if first.isASCII && first.isLetter {
        let letters = rest.prefix { $0 == first }
        rest = rest.dropFirst(letters.count)
        guard let part = Self.part(first, count: letters.count) else {
          throw TimeFormatError(
            format: format,
            sentence: "\"\(letters)\" means nothing in a format of times; put letters that stand "
              + "for themselves in apostrophes")
        }
        parts.append(part)
      } else {
        parts.append(.literal(Array(String(rest.removeFirst()).utf8)))
      }
    }
    self.parts = parts
    if let fault { throw TimeFormatError(format: format, sentence: fault) }
  }

  /// Takes `'text'`, in which two apostrophes stand for one, as do two alone.
  private static func quoted(
    _ rest: inout Substring, of format: String
  ) throws(TimeFormatError) -> [UInt8] {
    rest.removeFirst()
    if rest.first == "'" {
      rest.removeFirst()
      return [UInt8(ascii: "'")]
    }
    var text = ""
    while let character = rest.popFirst() {
      if character != "'" {
        text.append(character)
      } else if rest.first == "'" {
        text.append(rest.removeFirst())
      } else {
        return Array(text.utf8)
      }
    }
    throw TimeFormatError(
      format: format, sentence: "an apostrophe is open to the end of the format; close it")
  }

  private static func part(_ letter: Character, count: Int) -> Part? {
    switch (letter, count) {
    case ("y", 4): .year
    case ("y", 2): .number(.shortYear, isPadded: true)
    case ("M", 3...4): .monthName
    case ("a", 1): .half
    case ("S", 1...9): .fraction
    case ("Z", 1...5), ("X", 1...3), ("x", 1...3): .offset
    case ("y", _): nil
    case (_, 1...2): Field(rawValue: letter).map { .number($0, isPadded: count == 2) }
    default: nil
    }
  }
}
