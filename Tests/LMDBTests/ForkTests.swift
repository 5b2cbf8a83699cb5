import Foundation
import LMDB
import Testing

/// Carries an open environment over a `fork`.
///
/// The failure guarded against: a child that goes on with its parent's handle shares the parent's
/// reader slots and file locks, and both write the same pages (EVENT-STORES §6.2, "Fork"; DESIGN
/// §5.1: opening checks fork). Swift hides `fork`, but a service's C library may call it.
@Suite struct ForkTests {
  private let scratch: ScratchEnvironment

  init() throws {
    scratch = try ScratchEnvironment()
  }

  /// What the child found, as the code it exits with.
  private enum Verdict: Int32 {
    case refused = 40
    case allowed, otherError
  }

  @Test func `a child is refused every use of its parent's handle, and the parent goes on`()
    async throws
  {
    let path = scratch.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      let environment = try ScratchEnvironment.open(path)
      try environment.put([("a", [1])])
      for use in Self.uses {
        #expect(try Self.verdict { try use(environment) } == .refused)
      }
      // Neither the children's refusals nor their ends touched the file.
      try environment.put([("b", [2])])
      #expect(try environment.keys() == ["a", "b"])
      environment.close()
    }
    #expect(try scratch.open().keys() == ["a", "b"])
  }

  private static let uses: [@Sendable (Environment) throws -> Void] = [
    { _ = try $0.beginRead() },
    { _ = try $0.beginWrite() },
    { _ = try $0.beginWrite(expecting: 1 << 30) },
    { _ = try $0.lastTransactionID },
    { _ = try $0.usage() },
    { try $0.clearStaleReaders() },
    { try $0.copyCompacted(to: "/") },
  ]

  @Test func `a child that closes its parent's handle leaves the parent's as it is`()
    async throws
  {
    let path = scratch.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      let environment = try ScratchEnvironment.open(path)
      try environment.put([("a", [1])])
      let verdict = try Self.verdict {
        environment.close()
        throw StoreError(.forked, at: "")
      }
      #expect(verdict == .refused)
      #expect(!FileManager.default.fileExists(atPath: path + "/clean"))
      try environment.put([("b", [2])])
      #expect(try environment.value("b") == [2])
    }
    #expect(try scratch.open().keys() == ["a", "b"])
  }

  /// Forks; what came of the work in the child.
  private static func verdict(of work: () throws -> Void) throws -> Verdict {
    let child = try fork()
    guard child == 0 else {
      var status: Int32 = 0
      while waitpid(child, &status, 0) < 0 && errno == EINTR {}
      return Verdict(rawValue: (status >> 8) & 0xFF) ?? .otherError
    }
    // What hangs in the child ends by a signal, and is no verdict; test threads block it.
    var signals = sigset_t()
    sigfillset(&signals)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    alarm(10)
    do {
      try work()
      _exit(Verdict.allowed.rawValue)
    } catch {
      let isForked = (error as? StoreError)?.code == .forked
      _exit((isForked ? Verdict.refused : .otherError).rawValue)
    }
  }

  /// Swift hides it, for good reasons; the system's library has it.
  private static func fork() throws -> pid_t {
    let library = dlopen(nil, RTLD_NOW)
    let address = try #require(dlsym(library, "fork"))
    return unsafeBitCast(address, to: (@convention(c) () -> pid_t).self)()
  }
}
