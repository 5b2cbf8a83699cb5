internal import Crypto
internal import EventModel
internal import LMDB
internal import Synchronization

/// The keys under which persons' fields are sealed: side state, in an environment of its own.
///
/// A key is durable before anything sealed under it enters the log. Backups of the log leave keys
/// out, so that a restored copy does not bring back what was erased.
final class SubjectKeys: Sendable {
  private let environment: Environment
  private let table: Table
  private let source: KeySource
  private let cache = Mutex<[[UInt8]: SubjectSealer]>([:])

  private static let present: UInt8 = 1
  /// About the cases a large authority has open at once, at some 500 bytes each; when all are
  /// forgotten, each person met again costs one derivation.
  private static let cacheCountMax = 200_000

  init(
    at path: String, source: KeySource, options: Environment.Options
  ) throws(LogError) {
    self.source = source
    environment = try LogError.translating { () throws(StoreError) in
      try Environment(at: path, tables: ["keys"], options: options)
    }
    table = environment.tables[0]
  }

  /// The sealer of a person who has a key; nil for others, erased ones included.
  func sealer(of subject: String) throws(LogError) -> SubjectSealer? {
    let name = Array(subject.utf8)
    if let cached = cache.withLock({ $0[name] }) { return cached }
    let state = try LogError.translating { () throws(StoreError) in
      let transaction = try environment.beginRead()
      return try transaction.copy(of: name.span.bytes, in: table)
    }
    guard let state, state.first == Self.present, state.count == 33 else { return nil }
    return remember(SubjectSealer(key: Array(state.dropFirst())), for: name)
  }

  /// Makes keys, durably and in one commit, for the persons who never had one.
  func makeKeys(for subjects: [String]) throws(LogError) {
    let made = try make(subjects.map { Array($0.utf8) })
    for (name, key) in made {
      _ = remember(SubjectSealer(key: key), for: name)
    }
  }

  /// Copies all keys into an empty folder.
  func copy(to folder: String) throws(StoreError) {
    try environment.copyCompacted(to: folder)
  }

  /// Closes the file.
  func close(as code: StoreError.Code) { environment.close(as: code) }

  private func make(_ names: [[UInt8]]) throws(LogError) -> [([UInt8], [UInt8])] {
    var made: [([UInt8], [UInt8])] = []
    try LogError.translating { () throws(StoreError) in
      let transaction = try environment.beginWrite(expecting: 100 * names.count)
      for name in names {
        if try transaction.copy(of: name.span.bytes, in: table) != nil { continue }
        let key = source.key(for: name)
        try transaction.put(
          ([Self.present] + key).span.bytes, for: name.span.bytes, in: table, as: .insert)
        made.append((name, key))
      }
      try transaction.commit()
    }
    return made
  }

  private func remember(_ sealer: SubjectSealer, for name: [UInt8]) -> SubjectSealer {
    cache.withLock { cache in
      if cache.count >= Self.cacheCountMax { cache.removeAll() }
      cache[name] = sealer
    }
    return sealer
  }
}
