internal import EventModel

extension TimeFormat {
  /// Reads a text that is in this format from its first byte to its last; nil for any other.
  func read(_ text: Span<UInt8>) -> WrittenTime? {
    var cursor = TimeCursor()
    var found = Found()
    for part in parts {
      guard found.take(part, from: text, at: &cursor) else { return nil }
    }
    return cursor.index == text.count ? found.time : nil
  }

  /// What was read so far.
  private struct Found {
    var (year, month, day) = (0, 0, 0)
    var (hour, minute, second, microsecond) = (0, 0, 0, 0)
    var isAfternoon: Bool?
    var isCut = false
    var offsetMinutes: Int?

    /// Reads a part; false where the text has something else.
    mutating func take(_ part: Part, from text: Span<UInt8>, at cursor: inout TimeCursor) -> Bool {
      switch part {
      case .literal(let bytes): return bytes.allSatisfy { cursor.take($0, in: text) }
      case .number(let field, let isPadded):
        let number =
          isPadded ? cursor.number(digits: 2, in: text) : cursor.shortNumber(in: text)
        guard let number else { return false }
        put(number, as: field)
      case .year:
        guard let number = cursor.number(digits: 4, in: text) else { return false }
        year = number
      case .monthName:
        guard let number = MonthNames.month(named: Self.word(in: text, at: &cursor)) else {
          return false
        }
        month = number
      case .half:
        isAfternoon = Self.halves[Self.word(in: text, at: &cursor, passingPoints: true)]
        return isAfternoon != nil
      case .fraction:
        guard let fraction = cursor.fraction(in: text) else { return false }
        (microsecond, isCut) = fraction
      case .offset:
        guard let minutes = cursor.offset(in: text) else { return false }
        offsetMinutes = minutes
      }
      return true
    }

    /// The whole; nil where calendar or clock have no such thing.
    var time: WrittenTime? {
      var hour = hour
      if let isAfternoon {
        guard 1...12 ~= hour else { return nil }
        hour = hour % 12 + (isAfternoon ? 12 : 0)
      }
      guard let date = CivilDate(year: year, month: month, day: day),
        let time = CivilTime(hour: hour, minute: minute, second: second, microsecond: microsecond)
      else { return nil }
      return WrittenTime(date: date, time: time, offsetMinutes: offsetMinutes, isCut: isCut)
    }

    private mutating func put(_ number: Int, as field: Field) {
      switch field {
      case .shortYear: year = number + (number < 69 ? 2_000 : 1_900)
      case .month: month = number
      case .day: day = number
      case .hour, .hourOfHalf: hour = number
      case .minute: minute = number
      case .second: second = number
      }
    }

    /// English and Swedish; points within are left out.
    private static let halves = ["am": false, "fm": false, "pm": true, "em": true]

    /// The letters that come next, in lower case.
    private static func word(
      in text: Span<UInt8>, at cursor: inout TimeCursor, passingPoints: Bool = false
    ) -> String {
      var letters: [UInt8] = []
      while cursor.index < text.count, letters.count <= MonthNames.lettersMax {
        let letter = text[cursor.index] | 0x20
        if UInt8(ascii: "a")...UInt8(ascii: "z") ~= letter {
          letters.append(letter)
        } else if !passingPoints || letters.isEmpty || text[cursor.index] != UInt8(ascii: ".") {
          break
        }
        cursor.index += 1
      }
      return String(decoding: letters, as: UTF8.self)
    }
  }
}
