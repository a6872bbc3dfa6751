import Glibc
import Terminal

Screen.ignoreBrokenPipes()
exit(Program().run(Array(CommandLine.arguments.dropFirst())))
