/// What of the unflushed reaches the disk.
enum Luck: CaseIterable {
  /// Nothing.
  case none
  /// Everything.
  case all
  /// What was done first.
  case first
  /// Sectors here and there: pages are torn.
  case sectors
  /// Whole pages here and there.
  case pages
}
