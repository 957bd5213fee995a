import Foundation

/// The program's start: the process's arguments and streams in, its exit code out.
@main
enum Main {
  static func main() async {
    let code = await Program.run(
      Array(CommandLine.arguments.dropFirst()), edge: .process, console: .process)
    exit(code)
  }
}
