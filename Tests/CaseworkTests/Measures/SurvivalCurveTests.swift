import Casework
import Testing

/// How long cases last is told with those that are not over.
@Suite struct SurvivalCurveTests {
  @Test func `the curve falls where cases end, by how many were still there`() {
    // Freireich et al., Blood 21 (1963), weeks in remission under treatment; the product-limit
    // estimate of these is worked in many textbooks: 18/21, 17/21 of what was left …
    let ended: [UInt64] = [6, 6, 6, 7, 10, 13, 16, 22, 23]
    let running: [UInt64] = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    let curve = SurvivalCurve(ended: ended, running: running)
    #expect(curve.steps.map(\.after) == [6, 7, 10, 13, 16, 22, 23])
    #expect(curve.steps.map(\.atRisk) == [21, 17, 15, 12, 11, 7, 6])
    #expect(curve.steps.map(\.ended) == [3, 1, 1, 1, 1, 1, 1])
    let expected = [
      0.857142857, 0.806722689, 0.752941176, 0.690196078, 0.627450980, 0.537815126,
      0.448179272,
    ]
    for (step, share) in zip(curve.steps, expected) {
      #expect(abs(Double(step.lasting) / Double(SurvivalCurve.whole) - share) < 1e-9)
    }
  }

  @Test func `a case that lasts still never makes the curve fall`() {
    let ended: [UInt64] = [1, 2, 2, 5, 8]
    let without = SurvivalCurve(ended: ended, running: [])
    for length: UInt64 in 0...9 {
      let with = SurvivalCurve(ended: ended, running: [length])
      for time: UInt64 in 0...9 {
        #expect(with.lasting(beyond: time) >= without.lasting(beyond: time))
      }
    }
  }

  @Test func `nothing has ended before the first end, and everything after the last`() {
    let curve = SurvivalCurve(ended: [3, 4], running: [])
    #expect(curve.lasting(beyond: 2) == SurvivalCurve.whole)
    #expect(curve.lasting(beyond: 3) == SurvivalCurve.whole / 2)
    #expect(curve.lasting(beyond: 4) == 0)
  }
}
