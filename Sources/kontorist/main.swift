import CGlibc
import Glibc
import Diagnostics
import Session
import Terminal

kontorist_return_large_blocks()
Screen.ignoreBrokenPipes()
exit(Program(Array(CommandLine.arguments.dropFirst())).run())
