/// What an article said of one act: one line of the verdict table.
public struct Judgement: Hashable, Sendable {
  /// The article's id.
  public let article: String
  /// The position of the act.
  public let act: Position
  /// The type of the act.
  public let actType: EventType
  /// When the verdict arose, in log time: at the act, or when what it waited for came or ran out.
  public let moment: Instant
  /// The name of the wording it was judged by; empty where none was in force.
  public let wording: String
  /// The date that selected the wording.
  public let keyDate: CivilDate
  /// The verdict and what it rests on.
  public let ruling: Ruling

  /// Takes the parts as they are; see the properties.
  public init(
    article: String, act: Position, actType: EventType, moment: Instant, wording: String,
    keyDate: CivilDate, ruling: Ruling
  ) {
    self.article = article
    self.act = act
    self.actType = actType
    self.moment = moment
    self.wording = wording
    self.keyDate = keyDate
    self.ruling = ruling
  }
}
