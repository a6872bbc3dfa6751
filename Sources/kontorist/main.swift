import Glibc
import Diagnostics
import Session
import Terminal

Screen.ignoreBrokenPipes()
exit(Program(Array(CommandLine.arguments.dropFirst())).run())
