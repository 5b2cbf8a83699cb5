internal import LMDB

/// Numbers of names met, so that each is looked up in the file once.
struct NumberCache {
  private var names = NameTable()
  private var numbers: [UInt32] = []

  /// Names kept before the cache begins anew.
  private static let namesMax = 1 << 20

  /// Where a name's number is kept; `number(at:)` is 0 for a name met now.
  mutating func place(of name: RawSpan) -> Int {
    if names.count >= Self.namesMax { self = NumberCache() }
    let place = names.index(of: name, kind: 0)
    if place == numbers.count { numbers.append(0) }
    return place
  }

  func number(at place: Int) -> UInt32 { numbers[place] }

  mutating func set(_ number: UInt32, at place: Int) { numbers[place] = number }
}
