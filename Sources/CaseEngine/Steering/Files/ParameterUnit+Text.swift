internal import Casework
internal import EventModel

extension ParameterUnit {
  /// The unit of a word, compared by bytes.
  init?(word: String) {
    guard let unit = Self.allCases.first(where: { $0.rawValue.utf8.elementsEqual(word.utf8) })
    else { return nil }
    self = unit
  }

  /// The value that a text is in this unit, or several texts are in words; nil where it is none.
  ///
  /// Numbers are read from their characters, so that 0.80 is 4/5 and not the nearest binary
  /// fraction; 030 and +5 are refused, for they may have meant something else.
  func value(_ texts: [String]) -> ParameterValue? {
    if self == .words { return ParameterValue(.array(texts.map { .string($0) }), in: self) }
    guard texts.count == 1 else { return nil }
    switch self {
    case .share, .date: return ParameterValue(.string(texts[0]), in: self)
    default:
      guard let number = Int64(texts[0]), "\(number)" == texts[0] else { return nil }
      return ParameterValue(.number(texts[0]), in: self)
    }
  }

  /// What a value of it is, to ask for one.
  var wanted: String {
    switch self {
    case .calendarDays, .workingDays, .elapsedDays: "a whole number of days, such as 30"
    case .share: "a part of 1, such as 0.80 or 4/5"
    case .count: "a whole number from 0 on"
    case .ore, .kronor: "a whole number of \(rawValue)"
    case .points: "a whole number"
    case .words: "a list of words, such as [facts, reasons]"
    case .date: "a date such as 2018-07-01"
    }
  }
}
