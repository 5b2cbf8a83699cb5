import Casework
import Testing

/// Invariant 12: nothing about fewer than four handlers, neither said nor left to be computed.
@Suite struct SuppressionTests {
  private static func rows(_ text: String) -> [(size: Int, name: String)] {
    text.split(separator: " ").map { word in
      (Int(word.drop { $0.isLetter }) ?? 0, String(word.prefix { $0.isLetter }))
    }
  }

  /// Rows as `name size`; what is left out as its names, with a star where it covers another.
  @Test(arguments: [
    ("", ""), ("a4", ""), ("a4 b5 c6", ""), ("a3", "a total"), ("a3 b9", "a b*"),
    ("a9 b3 c5", "b c* total"), ("a9 b3 c5 d7", "b c*"), ("d5 c5 b3 a9", "b c*"),
    ("a1 b2 c9 d9", "a b"), ("a1 b2 c9", "a b total"), ("a0 b0", "a b"), ("a4 b0", "b a*"),
  ])
  func `small groups go, and what would tell of them`(rows: String, hidden: String) {
    let groups = Self.rows(rows)
    let suppression = Suppression(groups)
    let words = Set(hidden.split(separator: " ").map(String.init))
    #expect(suppression.hidesTotal == words.contains("total"))
    for (place, group) in groups.enumerated() {
      let expected: Suppression.Reason? =
        words.contains(group.name)
        ? .tooFew : words.contains(group.name + "*") ? .coversAnother : nil
      #expect(suppression.rows[place] == expected, "\(group.name)")
    }
  }

  /// For each row left out there is another history with the same total and the same rows shown, in
  /// which its figure is another: so nobody can compute it.
  @Test func `no additive figure left out follows from the total and the rows shown`() {
    var dice = RandomOrganisation(seed: 12)
    for trial in 0..<5_000 {
      let groups = (0..<dice.number(below: 9)).map { place in
        (size: dice.number(below: 12), name: "team/\(place)")
      }
      let suppression = Suppression(groups)
      let figures = groups.map { _ in 1 + dice.number(below: 50) }
      for place in groups.indices where suppression.rows[place] != nil {
        let other = Self.another(figures, than: place, under: suppression)
        #expect(other != nil, "trial \(trial): row \(place) of \(groups)")
      }
      for place in groups.indices where groups[place].size < Suppression.groupMin {
        #expect(suppression.rows[place] == .tooFew)
      }
    }
  }

  /// Figures that differ at a row and look the same from outside; nil where there are none.
  private static func another(
    _ figures: [Int], than place: Int, under suppression: Suppression
  ) -> [Int]? {
    var changed = figures
    changed[place] += 1
    if !suppression.hidesTotal {
      guard
        let partner = figures.indices.first(where: {
          $0 != place && suppression.rows[$0] != nil && figures[$0] > 0
        })
      else { return nil }
      changed[partner] -= 1
      guard changed.reduce(0, +) == figures.reduce(0, +) else { return nil }
    }
    let shown = figures.indices.filter { suppression.rows[$0] == nil }
    guard shown.allSatisfy({ changed[$0] == figures[$0] }) else { return nil }
    return changed
  }

  @Test func `the order of the rows decides nothing`() {
    var dice = RandomOrganisation(seed: 4)
    for _ in 0..<500 {
      let groups = (0..<6).map { (size: dice.number(below: 9), name: "team/\($0)") }
      let turned = Array(groups[3...] + groups[..<3])
      let (one, other) = (Suppression(groups), Suppression(turned))
      #expect(one.rows == Array(other.rows[3...] + other.rows[..<3]))
      #expect(one.hidesTotal == other.hidesTotal)
    }
  }
}
