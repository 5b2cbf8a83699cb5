/// A closed list of words that a field takes: an enumeration whose raw values are the words.
public protocol Code: SlotValue, RawRepresentable, CaseIterable, Hashable
where RawValue == String {}

extension Code {
  /// The words of the list.
  public static var shape: FieldShape { .code(allCases.map(\.rawValue)) }

  /// Reads a word of the list.
  public init?(_ json: JSONValue) {
    guard let word = json.text, let code = Self(rawValue: word),
      code.rawValue.utf8.elementsEqual(word.utf8)
    else { return nil }
    self = code
  }

  /// The value as payloads hold it.
  public var json: JSONValue { .string(rawValue) }

  /// The value as slots of facts hold it: the word's place in the list, from 1.
  public var slot: Int64 {
    Int64(Self.allCases.prefix { $0 != self }.count) + 1
  }
}

/// Several words of one list, in the order given.
public struct CodeList<Word: Code>: FieldValue, Hashable, ExpressibleByArrayLiteral {
  /// The words.
  public let words: [Word]

  /// Takes words as they are.
  public init(arrayLiteral words: Word...) {
    self.words = words
  }

  /// The words of the list.
  public static var shape: FieldShape { .codes(Word.allCases.map(\.rawValue)) }

  /// Reads an array of words of the list.
  public init?(_ json: JSONValue) {
    guard case .array(let values) = json else { return nil }
    words = values.compactMap { Word($0) }
    guard words.count == values.count else { return nil }
  }

  /// The value as payloads hold it.
  public var json: JSONValue { .array(words.map(\.json)) }
}
