/// The kind of a steering instrument: an open list, for the next reform brings another.
public struct Instrument: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The word used in files and reports.
  public let rawValue: String

  /// Takes a word as it is.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Takes a word written in code.
  public init(stringLiteral word: String) {
    rawValue = word
  }

  /// Figures to reach (produktionsmål).
  public static let target: Instrument = "target"
  /// Money or points for what is reached (belöning).
  public static let reward: Instrument = "reward"
  /// Forms that documents must follow (mall).
  public static let template: Instrument = "template"
  /// Who gets which cases (fördelningsplan).
  public static let allocation: Instrument = "allocation"
  /// Reporting on what was done (uppföljning).
  public static let followUp: Instrument = "follow-up"
  /// Leave to judge, with support (tillitsbaserad styrning).
  public static let trust: Instrument = "trust"
  /// Advice that binds nobody (vägledning).
  public static let guidance: Instrument = "guidance"
  /// An instruction that binds (instruktion).
  public static let instruction: Instrument = "instruction"
  /// Leave to ignore all others (fribrev).
  public static let charter: Instrument = "charter"

  /// The instruments named here.
  public static let known: [Instrument] = [
    .target, .reward, .template, .allocation, .followUp, .trust, .guidance, .instruction, .charter,
  ]
}
