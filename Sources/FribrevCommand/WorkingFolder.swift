internal import Foundation
internal import Glibc

/// The folder beside a store for the working files of an import, of this process alone.
///
/// Gone when the process ends, if not by a kill that leaves it no time: then with the next import.
struct WorkingFolder {
  let path: String
  private let interruption: Interruption

  /// Takes the folder's name, and removes those of processes that were killed.
  init(beside store: String) {
    let prefix = URL(fileURLWithPath: store).standardizedFileURL.path + ".import-"
    let path = prefix + "\(ProcessInfo.processInfo.processIdentifier)"
    self.path = path
    interruption = Interruption { try? FileManager.default.removeItem(atPath: path) }
    // What is to be sealed stands there in clear.
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names {
      let other = parent + "/" + name
      guard other.hasPrefix(prefix), let process = pid_t(other.dropFirst(prefix.count)),
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      // Whoever has it still, or removed it first, is right.
      try? FileManager.default.removeItem(atPath: other)
    }
  }

  /// Removes what is left; the files in it go by themselves.
  func remove() {
    try? FileManager.default.removeItem(atPath: path)
    interruption.end()
  }
}
