import FribrevCommand

/// The command `fribrev`.
@main
enum Main {
  static func main() async {
    await Fribrev.run()
  }
}
