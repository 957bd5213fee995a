// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "kansli",
  defaultLocalization: "sv",
  products: [.executable(name: "kansli", targets: ["KansliCLI"])],
  traits: [
    .trait(
      name: "Postgres", description: "PostgreSQL as the database, through libpq (needs libpq-dev)"),
    .default(enabledTraits: []),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    .package(url: "https://github.com/vapor/jwt-kit", exact: "5.7.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLimits"),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .target(name: "CReferenceData", exclude: ["Data"]),
    .target(name: "Register", swiftSettings: strict),
    .target(name: "Cooperation", dependencies: ["Register"], swiftSettings: strict),
    .target(
      name: "ReferenceData", dependencies: ["CReferenceData", "Cooperation", "Register"],
      swiftSettings: strict),
    .target(name: "Reading", dependencies: ["Register"], swiftSettings: strict),
    .target(
      name: "Conversion",
      dependencies: [
        "CLimits", "CZlib", "Register",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(
      name: "Markdown", dependencies: ["CCmarkGFM", "HTML", "Register"], swiftSettings: strict),
    .target(
      name: "Publishing", dependencies: ["Cooperation", "HTML", "Markdown", "Register"],
      swiftSettings: strict),
    .target(name: "Mail", dependencies: ["CCurl", "Register"], swiftSettings: strict),
    .target(
      name: "Accounts",
      dependencies: [
        "Register",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "JWTKit", package: "jwt-kit"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .target(
      name: "KansliStore",
      dependencies: [
        "Cooperation", "ReferenceData", "Register",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .target(name: "CPostgres", condition: .when(traits: ["Postgres"])),
      ],
      resources: [
        .embedInCode("Migrations"), .embedInCode("Data"), .embedInCode("Demo/Documents"),
        .embedInCode("Demo/organisation.json"), .embedInCode("Demo/demo-taxonomy.json"),
        .embedInCode("Demo/cooperation.json"),
      ],
      swiftSettings: strict),
    .target(name: "HTML", swiftSettings: strict),
    .target(
      name: "KansliWeb",
      dependencies: [
        "Accounts", "CZlib", "Conversion", "Cooperation", "HTML", "KansliStore", "Mail",
        "Markdown", "Publishing", "Reading", "ReferenceData", "Register",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      resources: [.embedInCode("Public")],
      swiftSettings: strict),
    .executableTarget(
      name: "KansliCLI",
      dependencies: [
        "Accounts", "Conversion", "Cooperation", "HTML", "KansliStore", "KansliWeb", "Mail",
        "Reading", "ReferenceData", "Register",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .target(
      name: "KansliTestSupport", dependencies: ["KansliStore", "Register"],
      swiftSettings: strict),
    .testTarget(
      name: "RegisterTests", dependencies: ["Register"], exclude: ["Cases"],
      swiftSettings: strict),
    .testTarget(
      name: "CooperationTests",
      dependencies: ["Cooperation", "HTML", "Publishing", "ReferenceData", "Register"],
      swiftSettings: strict),
    .testTarget(
      name: "ReadingTests", dependencies: ["Reading", "Register"], swiftSettings: strict),
    .testTarget(
      name: "ConversionTests", dependencies: ["CZlib", "Conversion", "Reading", "Register"],
      swiftSettings: strict),
    .testTarget(
      name: "KansliStoreTests",
      dependencies: [
        "Cooperation", "KansliStore", "KansliTestSupport", "Reading", "ReferenceData", "Register",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "MarkdownTests", dependencies: ["HTML", "Markdown", "Reading", "Register"],
      swiftSettings: strict),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Conversion", "Cooperation", "HTML", "Markdown", "Publishing", "Reading", "Register",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "MailTests", dependencies: ["KansliTestSupport", "Mail", "Register"],
      swiftSettings: strict),
    .testTarget(
      name: "AccountsTests",
      dependencies: [
        "Accounts", "KansliTestSupport", "Register",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: strict),
    .testTarget(
      name: "KansliWebTests",
      dependencies: [
        "Accounts", "Cooperation", "HTML", "KansliStore", "KansliTestSupport", "KansliWeb", "Mail",
        "Publishing", "Reading", "ReferenceData", "Register",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(
      name: "KansliCLITests",
      dependencies: [
        "Cooperation", "KansliCLI", "KansliStore", "KansliTestSupport", "KansliWeb", "Register",
      ],
      swiftSettings: strict),
    .testTarget(name: "TidyTests", dependencies: ["KansliTestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
