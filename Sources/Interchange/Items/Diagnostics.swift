/// What a file has that it should not, or lacks: counted by kind, the first of each with their
/// places.
///
/// One for a whole import. Tolerant, it counts deviations and lets reading go on; strict, the
/// first that LOGS' table rejects ends it. A row that can't become an event is a *fault* in either
/// mode, and ends the reading once there are more of them than the caller allows.
final class Diagnostics {
  /// The mode.
  let isStrict: Bool
  /// How many rows may be left out.
  let faultsMax: Int
  /// The deviations by kind, in the order first met.
  private(set) var deviations: [Entry] = []
  /// The rows left out, the first hundred of them.
  private(set) var faults: [Fault] = []
  /// How many rows were left out.
  private(set) var faultCount = 0

  private let file: String
  private static let examplesMax = 3
  private static let faultsShownMax = 100

  /// What makes one: the file's name and the mode.
  struct Settings: Sendable {
    var file: String
    var isStrict = false
    var faultsMax = 0
  }

  /// What was noted, to be handed from one thread to another.
  struct Notes: Sendable {
    var deviations: [Entry]
    var faults: [Fault]
    var faultCount: Int
  }

  /// Deviations of one kind.
  struct Entry: Hashable, Sendable {
    let deviation: Deviation
    var count: Int
    /// The first few, as `file:line:column: detail`.
    var examples: [String]
  }

  /// A row that was left out.
  struct Fault: Hashable, Sendable {
    let place: SourcePlace
    let sentence: String
  }

  init(file: String, isStrict: Bool = false, faultsMax: Int = 0) {
    self.file = file
    self.isStrict = isStrict
    self.faultsMax = faultsMax
  }

  /// One with the settings of another.
  convenience init(_ settings: Settings) {
    self.init(
      file: settings.file, isStrict: settings.isStrict, faultsMax: settings.faultsMax)
  }

  /// What makes another like it.
  var settings: Settings {
    Settings(file: file, isStrict: isStrict, faultsMax: faultsMax)
  }

  /// What was noted so far.
  var notes: Notes {
    Notes(deviations: deviations, faults: faults, faultCount: faultCount)
  }

  /// Takes over what another noted of rows behind those noted here.
  func take(_ notes: Notes) {
    for entry in notes.deviations {
      if let index = deviations.firstIndex(where: { $0.deviation == entry.deviation }) {
        deviations[index].count += entry.count
        let room = Self.examplesMax - deviations[index].examples.count
        deviations[index].examples += entry.examples.prefix(room)
      } else {
        deviations.append(entry)
      }
    }
    faults += notes.faults.prefix(Self.faultsShownMax - faults.count)
    faultCount += notes.faultCount
  }

  /// Counts a deviation; throws `.malformed` where it is one that strict reading rejects.
  func note(
    _ deviation: Deviation, at place: SourcePlace, _ detail: @autoclosure () -> String
  ) throws(InterchangeError) {
    if isStrict && deviation.isRejectedWhenStrict {
      throw .malformed(
        file: file, place: place, sentence: "\(deviation.sentence): \(detail())")
    }
    let known = deviations.firstIndex { $0.deviation == deviation }
    let index = known ?? deviations.count
    if known == nil { deviations.append(Entry(deviation: deviation, count: 0, examples: [])) }
    deviations[index].count += 1
    if deviations[index].examples.count < Self.examplesMax {
      deviations[index].examples.append("\(locate(place)) \(detail())")
    }
  }

  /// Leaves a row out; throws `.tooManyFaults` once there are more than allowed.
  ///
  /// With more allowed than found, reading goes on to the end, so that all are counted.
  func fault(at place: SourcePlace, _ sentence: String) throws(InterchangeError) {
    faultCount += 1
    if faults.count < Self.faultsShownMax { faults.append(Fault(place: place, sentence: sentence)) }
  }

  /// Throws `.tooManyFaults` where more rows were left out than allowed: the end of the first pass.
  func check() throws(InterchangeError) {
    guard faultCount > faultsMax, let first = faults.first else { return }
    throw .tooManyFaults(
      file: file, place: first.place, sentence: first.sentence, count: faultCount)
  }

  /// `file:line:column:`.
  func locate(_ place: SourcePlace) -> String { Self.locate(place, in: file) }

  static func locate(_ place: SourcePlace, in file: String) -> String {
    place.column > 0 ? "\(file):\(place.line):\(place.column):" : "\(file):\(place.line):"
  }
}
