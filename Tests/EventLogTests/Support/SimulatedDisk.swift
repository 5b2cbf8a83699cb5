import Foundation

/// A disk that does what a trace says and may lose its power.
///
/// Names are as uncertain as bytes: making, renaming and removing last once their folder is
/// flushed; before that, any of them may have been lost.
struct SimulatedDisk {
  /// What of a program's care to leave out, to see whether the test would notice.
  enum Neglect: CaseIterable {
    /// `fsync` and `fdatasync` of files do nothing.
    case files
    /// Writes through `O_DSYNC` are like others.
    case durableWrites
    /// `fsync` of folders does nothing.
    case folders
  }

  private enum Entry {
    case file(SimulatedFile)
    case folder(SimulatedFolder)
  }

  /// What is left out from now on.
  var neglect: Neglect?
  private let root: UInt64
  /// Things by a number of their own: the system's are given again once a file is gone.
  private var things: [Int: Entry] = [:]
  private var names: [UInt64: Int] = [:]

  /// An empty disk under the folder that the trace begins with.
  init?(_ trace: PowerCutTrace) {
    guard case .make(let root, _, _, true)? = trace.actions.first else { return nil }
    self.root = root
  }

  mutating func perform(_ action: PowerCutTrace.Action) {
    switch action {
    case .write(let file, let offset, let bytes, let isDurable):
      let lasts = isDurable && neglect != .durableWrites
      change(file) { $0.write(bytes, at: offset, isDurable: lasts) }
    case .resize(let file, let size): change(file) { $0.resize(to: size) }
    case .extend(let file, let size): change(file) { $0.extend(to: size) }
    case .sync(let number, _): flush(number)
    case .make(let number, let parent, let name, let isFolder):
      let thing = things.count
      things[thing] = isFolder ? .folder(SimulatedFolder()) : .file(SimulatedFile())
      names[number] = thing
      changeFolder(parent) { $0.set(name, to: thing) }
    case .move(let folder, let name, let target, let newName):
      precondition(folder == target, "the store renames within one folder")
      changeFolder(folder) { $0.move(name, to: newName) }
    case .remove(let folder, let name): changeFolder(folder) { $0.remove(name) }
    case .said, .unseen: break
    }
  }

  /// Writes what a power cut now could leave into an empty folder.
  func layOut(after luck: Luck, _ dice: inout SeededGenerator, in path: String) throws {
    guard let top = names[root] else { return }
    try layOut(top, luck, &dice, at: path)
  }

  private func layOut(
    _ thing: Int, _ luck: Luck, _ dice: inout SeededGenerator, at path: String
  ) throws {
    switch things[thing] {
    case .folder(let folder):
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      let entries = folder.afterPowerCut(luck, &dice)
      for (name, child) in entries.sorted(by: { $0.key < $1.key }) {
        try layOut(child, luck, &dice, at: path + "/" + name)
      }
    case .file(let file):
      var bytes = file.afterPowerCut(luck, &dice)
      // Written through a map, which no trace shows: after a power cut it may hold anything.
      if path.hasSuffix("/lock.mdb") {
        let noise = UInt8.random(in: 0...255, using: &dice)
        for place in stride(from: Int(noise), to: bytes.count, by: 97) { bytes[place] ^= noise }
      }
      try Data(bytes).write(to: URL(filePath: path))
    case nil: break
    }
  }

  private mutating func flush(_ number: UInt64) {
    guard let thing = names[number] else { return }
    switch things[thing] {
    case .folder(var folder):
      guard neglect != .folders else { return }
      folder.flush()
      things[thing] = .folder(folder)
    case .file(var file):
      guard neglect != .files else { return }
      things[thing] = nil
      file.flush()
      things[thing] = .file(file)
    case nil: break
    }
  }

  private mutating func change(_ number: UInt64, _ body: (inout SimulatedFile) -> Void) {
    guard let thing = names[number], case .file(var file)? = things[thing] else { return }
    // Taken out meanwhile, so that its bytes are changed where they are.
    things[thing] = .folder(SimulatedFolder())
    body(&file)
    things[thing] = .file(file)
  }

  private mutating func changeFolder(_ number: UInt64, _ body: (inout SimulatedFolder) -> Void) {
    guard let thing = names[number], case .folder(var folder)? = things[thing] else { return }
    body(&folder)
    things[thing] = .folder(folder)
  }
}
