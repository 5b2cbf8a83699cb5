/// What a draw is for: two questions about the same step of a subject get different answers.
///
/// The number is part of every draw's key. A number once used is never given to another purpose,
/// or histories made before would come out otherwise. Hundreds belong to one part each: 0 ids,
/// 100 the agency, 200 its staff, 300 a case's spine, 400 its contacts and coordination, 500 what
/// follows decisions and who works on it, 700 offices and the nation, 800 breaches; the next part
/// takes the next hundred.
public struct Purpose: RawRepresentable, Hashable, Sendable {
  /// The number.
  public let rawValue: UInt16

  /// Takes a number that no other purpose has.
  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }
}
