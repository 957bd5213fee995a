// swift-tools-version: 6.2
import PackageDescription

// A package of its own: it compiles the pure reading alone, with the sanitizers that need it so.
let watched: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error), .unsafeFlags(["-sanitize=fuzzer,address"]),
]

let package = Package(
  name: "Fuzz",
  targets: [
    .target(name: "Register", swiftSettings: watched),
    .target(name: "Reading", dependencies: ["Register"], swiftSettings: watched),
    .executableTarget(
      name: "FuzzReading", dependencies: ["Reading", "Register"],
      swiftSettings: watched + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
  ],
  swiftLanguageModes: [.v6]
)
