// swift-tools-version: 6.2
import PackageDescription

/// Every module with what it may import, leaf to root.
///
/// `Tests/TidyTests` reads this table and holds the imports of the sources to it: the package
/// manager itself lets transitive imports pass.
let modules: [(name: String, mayImport: [String])] = [
  ("Text", []),
  ("Diagnostics", ["Text"]),
  ("Ledger", []),
  ("Books", ["Ledger"]),
  ("Syntax", ["Diagnostics", "Text"]),
  ("CommandKit", ["Text", "Diagnostics", "Syntax", "Ledger", "Books"]),
  ("Exchange", ["Text", "Diagnostics", "Ledger", "Books", "CExpat", "CXlsx"]),
  (
    "Commands",
    ["Text", "Diagnostics", "Ledger", "Books", "Syntax", "CommandKit", "Exchange"]
  ),
  (
    "Session",
    [
      "Text", "Diagnostics", "Ledger", "Books", "Syntax", "CommandKit", "Exchange", "Commands",
      "CNettle", "CGlibc",
    ]
  ),
  ("Terminal", ["Text", "CLibedit"]),
]

/// The program imports CommandKit too: what a session holds is laid out in the program, which has to be built anew
/// when any of it changes, and the package manager looks at direct dependencies only.
let program = "kontorist"
let programMayImport = [
  "Text", "Diagnostics", "Ledger", "Books", "Syntax", "CommandKit", "Exchange", "Commands",
  "Session", "Terminal", "CGlibc",
]

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func dependencies(_ names: [String]) -> [Target.Dependency] {
  names.map { name in .target(name: name) }
}

let package = Package(
  name: "Kontorist",
  products: [
    // For the measurements in Scripts/benchmarks, which are a package of their own. The program
    // is a product without being listed.
    .library(
      name: "KontoristCore",
      targets: ["CGlibc"] + modules.map(\.name).filter { name in name != "Terminal" })
  ],
  targets: modules.map { module in
    .target(
      name: module.name, dependencies: dependencies(module.mayImport), swiftSettings: settings)
  } + [
    .target(name: "CGlibc"),
    .target(name: "CLibedit", linkerSettings: [.linkedLibrary("edit")]),
    // Into the program itself: unlike libedit, nettle is always needed, and is found on few systems.
    .target(name: "CNettle", linkerSettings: [.linkedLibrary(":libnettle.a")]),
    .target(name: "CExpat", linkerSettings: [.linkedLibrary(":libexpat.a")]),
    // Only its header: it is opened when a spreadsheet is written, since few do, and it would bring
    // the start of the program four more libraries.
    .target(name: "CXlsx"),
    .executableTarget(
      name: program, dependencies: dependencies(programMayImport), swiftSettings: settings),
  ]
    + modules.filter { module in module.name != "Terminal" }.map { module in
      .testTarget(
        name: "\(module.name)Tests",
        dependencies: dependencies([module.name] + module.mayImport),
        swiftSettings: settings)
    } + [
      .testTarget(name: "TidyTests", swiftSettings: settings),
      .testTarget(
        name: "ShellTests", dependencies: dependencies(["Terminal"]), swiftSettings: settings),
    ]
)
