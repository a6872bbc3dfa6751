import CGlibc
import Glibc
import Terminal

kontorist_return_large_blocks()
Screen.ignoreBrokenPipes()
exit(Program().run(Array(CommandLine.arguments.dropFirst())))
