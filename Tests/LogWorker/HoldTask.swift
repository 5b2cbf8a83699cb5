import Glibc

/// `hold STORE SECONDS`: pins the log's newest state with a reading transaction, and says `held`.
///
/// It reads as a stranger's program would, by LMDB's own calls and none of our floor: nothing of
/// ours can then end the transaction early. The process may be killed while it holds.
struct HoldTask: WorkerTask {
  static let usage = "STORE SECONDS"

  private typealias Create = @convention(c) (UnsafeMutablePointer<OpaquePointer?>) -> CInt
  private typealias Open =
    @convention(c) (OpaquePointer?, UnsafePointer<CChar>, CUnsignedInt, mode_t) -> CInt
  private typealias Begin =
    @convention(c) (
      OpaquePointer?, OpaquePointer?, CUnsignedInt, UnsafeMutablePointer<OpaquePointer?>
    ) -> CInt

  private struct Refusal: Error {
    let call: String
    let code: CInt
  }

  /// `MDB_RDONLY`.
  private static let readOnly: CUnsignedInt = 0x2_0000

  let path: String
  let seconds: UInt32

  init?(_ arguments: [String]) {
    guard arguments.count == 2, let seconds = UInt32(arguments[1]) else { return nil }
    path = arguments[0]
    self.seconds = seconds
  }

  func run() async throws -> Int32 {
    var environment: OpaquePointer?
    let create = unsafeBitCast(try Self.call("mdb_env_create"), to: Create.self)
    try Self.check("mdb_env_create", create(&environment))
    let open = unsafeBitCast(try Self.call("mdb_env_open"), to: Open.self)
    try Self.check("mdb_env_open", open(environment, path + "/log", Self.readOnly, 0))
    var transaction: OpaquePointer?
    let begin = unsafeBitCast(try Self.call("mdb_txn_begin"), to: Begin.self)
    try Self.check("mdb_txn_begin", begin(environment, nil, Self.readOnly, &transaction))
    Output.line("held")
    sleep(seconds)
    return 0
  }

  private static func call(_ name: String) throws -> UnsafeMutableRawPointer {
    // The library is linked in through the log: nil asks the whole process for the name.
    guard let address = dlsym(nil, name) else { throw Refusal(call: name, code: -1) }
    return address
  }

  private static func check(_ name: String, _ code: CInt) throws {
    guard code == 0 else { throw Refusal(call: name, code: code) }
  }
}
