/// Versioned rules with validity dates: always on once a store has attached them.
///
/// Shared, not copied: every act under judgement holds on to it.
public final class LawPack: Sendable {
  /// Its id: `sweden/sickness-benefit`.
  public let id: String
  /// Its version: results of two versions may differ, results of one never do.
  public let version: String
  /// The types of case it applies to.
  public let caseTypes: [String]
  /// Its articles, in order of their ids in the field's list.
  public let articles: [any Article]
  /// The rules it knows of and does not judge by, with why.
  public let notImplemented: [Unwritten]

  private let parametersByName: [String: Parameter]

  /// A rule that is known and not implemented.
  public struct Unwritten: Hashable, Sendable {
    /// Its number in the field's list.
    public let id: String
    /// Where it stands.
    public let provision: String
    /// What it is about.
    public let title: String
    /// Why it is not implemented.
    public let reason: String

    /// Takes the parts as they are.
    public init(_ id: String, _ provision: String, _ title: String, because reason: String) {
      self.id = id
      self.provision = provision
      self.title = title
      self.reason = reason
    }
  }

  /// Checks a pack and takes it.
  ///
  /// Throws where ids repeat, wordings overlap, or a parameter that an article reads is missing or
  /// has no value for some day of the article's wordings.
  public init(
    _ id: String, version: String, caseTypes: [String], articles: [any Article],
    parameters: [Parameter], notImplemented: [Unwritten] = []
  ) throws(LawPackError) {
    var table: [String: Parameter] = [:]
    for parameter in parameters {
      try parameter.check()
      guard table.updateValue(parameter, forKey: parameter.name) == nil else {
        throw .parameterTwice(parameter.name)
      }
    }
    for article in articles { try Self.check(article.card, against: table) }
    let ids = articles.map(\.card.id).sorted()
    if let twice = zip(ids, ids.dropFirst()).first(where: { $0 == $1 }) {
      throw .articleTwice(twice.0)
    }
    self.id = id
    self.version = version
    self.caseTypes = caseTypes
    self.articles = articles
    parametersByName = table
    self.notImplemented = notImplemented
  }

  /// The article of an id.
  public func article(_ id: String) -> (any Article)? {
    articles.first { $0.card.id == id }
  }

  /// A parameter by its name.
  public func parameter(_ name: String) -> Parameter? { parametersByName[name] }

  private static func check(
    _ card: ArticleCard, against table: [String: Parameter]
  ) throws(LawPackError) {
    guard !card.verdicts.isEmpty, !card.triggers.isEmpty, let first = card.wordings.first else {
      throw .articleEmpty(card.id)
    }
    for (wording, next) in zip(card.wordings, card.wordings.dropFirst()) {
      guard let through = wording.through, through < next.from else {
        throw .wordingOverlap(article: card.id, on: next.from)
      }
    }
    for name in card.parameters {
      guard let parameter = table[name] else {
        throw .parameterMissing(name, article: card.id)
      }
      let read = card.wordings.first { $0.reading != .notRead } ?? first
      guard parameter.value(on: read.from) != nil else {
        throw .parameterGap(name, on: read.from)
      }
      if let end = parameter.values.last?.through, card.wordings.last?.through ?? .latest > end {
        throw .parameterGap(name, on: end.adding(days: 1))
      }
    }
  }
}

extension CivilDate {
  /// Later than any date that text can name.
  fileprivate static let latest = CivilDate(dayNumber: .max)
}
