/// Why a text is not a term.
public struct TermError: Error, Hashable, Sendable {
  /// What is wrong.
  public let fault: Fault
  /// The text it was found in.
  public let text: String

  init(_ fault: Fault, in text: String) {
    self.fault = fault
    self.text = text
  }

  /// The kinds of fault, in the order they are looked for.
  public enum Fault: Hashable, Sendable {
    /// A term is a number, one space and a unit.
    case notTwoWords
    /// The first word, which is no whole number in plain digits.
    case notAWholeNumber(String)
    /// The first word, which is more than `Term.amountMax`.
    case tooLarge(String)
    /// The second word, which names no unit.
    case unknownUnit(String)
  }

  /// One sentence saying what is wrong.
  public var sentence: String {
    switch fault {
    case .notTwoWords: "'\(text)' is not a number, one space and a unit"
    case .notAWholeNumber(let word): "'\(word)' in '\(text)' is not a whole number in digits"
    case .tooLarge(let word): "\(word) in '\(text)' is more than \(Term.amountMax)"
    case .unknownUnit(let word): "'\(word)' in '\(text)' is not a unit of time here"
    }
  }

  /// What to do next.
  public var remedy: String {
    switch fault {
    case .notTwoWords: "write it as in '30 calendar-days' or '2 months'"
    case .notAWholeNumber:
      "write 0 to \(Term.amountMax) without sign, fraction or leading zeros"
    case .tooLarge: "write 0 to \(Term.amountMax), or use a larger unit"
    case .unknownUnit:
      "write one of \(Term.Unit.allCases.map(\.rawValue).joined(separator: ", "))"
    }
  }
}
