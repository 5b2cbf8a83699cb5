/// An interest of one's own.
public enum InterestKind: String, Code {
  case shareholding
  case employment
  case boardSeat = "board-seat"
  case kinship
  case friendship
  case client
  case other
}

/// Why someone may be partial.
public enum ConflictGround: String, Code {
  case ownMatter = "own-matter"
  case kinOrClose = "kin-or-close"
  case representative
  case earlierInstance = "earlier-instance"
  case paidAgent = "paid-agent"
  case general
  case unfounded
}

/// Why someone with a conflict acted all the same.
public enum ConflictException: String, Code {
  case obviouslyWithoutImportance = "obviously-without-importance"
  case nobodyElseInTime = "nobody-else-in-time"
}
