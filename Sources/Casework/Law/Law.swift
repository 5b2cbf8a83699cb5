/// The law of a store: the packs it attached, from when, for which types of case.
public struct Law: Sendable {
  /// One attached pack.
  public struct Attachment: Sendable {
    /// The pack.
    public let pack: LawPack
    /// The first date whose acts it judges.
    public let from: CivilDate
    /// The types of case it judges.
    public let caseTypes: [String]
    /// The version that was attached, which may be older than the one that judges; nil if untold.
    public let attachedVersion: String?

    /// Takes the parts as they are.
    public init(
      _ pack: LawPack, from: CivilDate, caseTypes: [String], attachedVersion: String? = nil
    ) {
      self.pack = pack
      self.from = from
      self.caseTypes = caseTypes
      self.attachedVersion = attachedVersion
    }
  }

  /// The packs, in the order attached.
  public let attachments: [Attachment]
  /// What its days are counted in.
  public let calendar: LawCalendar

  /// The articles asked at each type of event, by the type's raw value.
  let asked: [[Place]]

  /// Where an article stands.
  struct Place: Hashable, Sendable {
    let attachment: Int
    let article: Int
  }

  /// Takes attached packs; none is a store without law.
  public init(_ attachments: [Attachment], calendar: LawCalendar) {
    self.attachments = attachments
    self.calendar = calendar
    var asked = [[Place]](repeating: [], count: EventType.allCases.count)
    for (number, attachment) in attachments.enumerated() {
      for (index, article) in attachment.pack.articles.enumerated() {
        for trigger in article.card.triggers {
          asked[Int(trigger.rawValue)].append(Place(attachment: number, article: index))
        }
      }
    }
    self.asked = asked
  }

  /// An article by its place.
  func article(_ place: Place) -> any Article {
    attachments[place.attachment].pack.articles[place.article]
  }

  /// The card of an article, by its id.
  public func card(of id: String) -> ArticleCard? {
    for attachment in attachments {
      if let article = attachment.pack.article(id) { return article.card }
    }
    return nil
  }

  /// The special article that goes before a general one for a case type; nil for others.
  ///
  /// FL 4 §: a deviating rule in another law or ordinance applies first.
  public func special(before card: ArticleCard, caseType: String) -> ArticleCard? {
    guard let topic = card.topic, !topic.isSpecial else { return nil }
    for attachment in attachments where attachment.caseTypes.contains(caseType) {
      for article in attachment.pack.articles where article.card.topic == .special(topic.subject) {
        return article.card
      }
    }
    return nil
  }
}
