internal import Casework

/// The measures a program knows: those of the house, and files of one's own.
public struct MeasureShelf: Sendable {
  /// The measures, by family, in the order of their definitions.
  public private(set) var files: [MeasureFile]

  /// The measures of the house; throws only for one that is not fit to be shipped.
  public init() throws(MeasureFileError) {
    files = []
    for definition in HouseMeasures.definitions {
      try add(MeasureFile(String(decoding: definition.text, as: UTF8.self), named: definition.file))
    }
  }

  /// Adds a measure; one of the same id goes.
  public mutating func add(_ file: MeasureFile) {
    files.removeAll { $0.definition.id == file.definition.id }
    files.append(file)
    let families = MeasureFamily.allCases
    files = families.flatMap { family in files.filter { $0.definition.family == family } }
  }

  /// The ids of all.
  public var ids: [String] { files.map(\.definition.id) }

  /// The measure of an id; nil for one unknown.
  public subscript(id: String) -> MeasureFile? {
    files.first { $0.definition.id == id }
  }

  /// Measures by their ids, each activity with what comes of it, each once and in the order of the
  /// shelf; throws the first id that is unknown.
  public func measures(_ ids: [String]) throws(UnknownMeasure) -> [MeasureFile] {
    var wanted: Set<String> = []
    for id in ids {
      guard let file = self[id] else {
        throw UnknownMeasure(
          id: id, nearest: NearestWord.of(id, among: self.ids), known: self.ids)
      }
      wanted.insert(id)
      if file.definition.kind == .activity, let effect = file.definition.effect {
        wanted.insert(effect)
      }
    }
    return files.filter { wanted.contains($0.definition.id) }
  }
}

/// No measure has an id.
public struct UnknownMeasure: Error, Hashable, Sendable {
  /// The id asked for.
  public let id: String
  /// The id that was perhaps meant.
  public let nearest: String?
  /// Those there are.
  public let known: [String]
}
