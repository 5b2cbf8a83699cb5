internal import Casework
internal import Testing

@Suite("A parameter that takes words knows which")
struct WordTests {
  static let misspelt = [
    ("production-targets", "clock-pauses", "cara", "care"), ("follow-up", "forms", "pear", "peer"),
    ("allocation-plan", "assignment", "poled", "pooled"),
  ]

  @Test(arguments: misspelt)
  func `and refuses one that would silently do nothing (invariant 13)`(
    id: String, parameter: String, word: String, meant: String
  ) throws {
    let known = try #require(try Shelf.all().first { $0.policy.manifest.id == id })
    var from = CivilDate(2000, 1, 1)
    let given = known.parameters.map { one in
      guard one.name == parameter, let first = one.values.first else { return one }
      from = first.from
      return GivenParameter(
        parameter, in: one.unit,
        [
          GivenParameter.Value(
            from: first.from, through: first.through, .words([word]), source: first.source)
        ])
    }
    #expect(throws: ParameterFault.unknownWord(parameter, word, from: from, nearest: meant)) {
      _ = try PolicyParameters(given, for: known.policy.manifest)
    }
  }
}
