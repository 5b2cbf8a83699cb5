public import Casework

/// What the law says of one case.
public struct CaseVerdicts: Hashable, Sendable {
  /// The case's id.
  public let id: String
  /// How often each article gave each verdict.
  public let counts: VerdictCounts
  /// The verdicts asked for, in the order they arose.
  public let judgements: [Judgement]
  /// When an article that waits will be asked again; nil where none waits.
  public let nextDue: Instant?
}

/// How often each article gave each verdict.
public struct VerdictCounts: Hashable, Sendable {
  /// Counts by article, each five numbers in the order of `Verdict`; only articles that ruled.
  private var byArticle: [String: [Int]] = [:]

  /// Nothing counted.
  public init() {}

  /// The articles that ruled, in order of their ids.
  public var articles: [String] { byArticle.keys.sorted() }

  /// How often an article gave a verdict.
  public subscript(article: String, verdict: Verdict) -> Int {
    byArticle[article]?[Int(verdict.rawValue) - 1] ?? 0
  }

  /// How often any article gave a verdict.
  public func total(_ verdict: Verdict) -> Int {
    byArticle.values.reduce(0) { $0 + $1[Int(verdict.rawValue) - 1] }
  }

  /// Counts a verdict.
  public mutating func add(_ verdict: Verdict, by article: String, times: Int = 1) {
    let none = [Int](repeating: 0, count: Verdict.allCases.count)
    byArticle[article, default: none][Int(verdict.rawValue) - 1] += times
  }

  /// Adds another count.
  public mutating func add(_ other: VerdictCounts) {
    byArticle.merge(other.byArticle) { zip($0, $1).map(+) }
  }
}
