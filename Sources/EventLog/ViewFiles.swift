internal import LMDB
internal import Synchronization

/// The files of view tables that a handle has opened, each once, by name.
final class ViewFiles: Sendable {
  private enum State {
    case open([String: ViewFile])
    case closed(StoreError)
  }

  private let state = Mutex(State.open([:]))

  /// The file of a view table; a failure to open it is tried again next time.
  func file(
    named name: String, _ open: () throws(StoreError) -> ViewFile
  ) throws(LogError) -> ViewFile {
    try state.withLock { (state) throws(LogError) in
      switch state {
      case .closed(let error): throw LogError(error)
      case .open(var files):
        if let file = files[name] { return file }
        let file = try LogError.translating(open)
        files[name] = file
        state = .open(files)
        return file
      }
    }
  }

  /// Closes every file; later use throws the code.
  func close(as code: StoreError.Code, at path: String) {
    let files = state.withLock { state -> [String: ViewFile] in
      guard case .open(let files) = state else { return [:] }
      state = .closed(StoreError(code, at: path))
      return files
    }
    for file in files.values { file.environment.close(as: code) }
  }
}
