extension Term: CustomStringConvertible {
  /// The amount and the unit, as in `30 calendar-days`, `1 month`; reads back as the same term.
  public var description: String { "\(amount) \(amount == 1 ? unit.singular : unit.rawValue)" }

  /// Reads a whole number, one space and a unit, as in `30 calendar-days`.
  ///
  /// Amounts are 0 to `amountMax`, in digits without sign or leading zeros. After 1 the unit may
  /// stand in the singular or the plural. Refused: everything else, `days` among it, because it
  /// leaves open which days.
  public init(parsing text: String) throws(TermError) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 2 else { throw TermError(.notTwoWords, in: text) }
    let amount = try Self.amount(parsing: words[0], in: text)
    let unit = Unit.allCases.first {
      $0.rawValue == words[1] || (amount == 1 && $0.singular == words[1])
    }
    guard let unit else { throw TermError(.unknownUnit(words[1]), in: text) }
    self.init(amount, unit)
  }

  private static func amount(parsing word: String, in text: String) throws(TermError) -> Int {
    let digits = word.utf8
    guard digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
      digits.first.map({ $0 != UInt8(ascii: "0") || digits.count == 1 }) == true
    else { throw TermError(.notAWholeNumber(word), in: text) }
    guard let amount = Int(word), amount <= amountMax else {
      throw TermError(.tooLarge(word), in: text)
    }
    return amount
  }
}
