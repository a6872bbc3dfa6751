import CGlibc
import Glibc
import Terminal

kontorist_return_large_blocks()
Screen.ignoreBrokenPipes()
// A limit on the size of files is an answer of the disk, not the end of the program.
signal(SIGXFSZ, SIG_IGN)
exit(Program().run(Array(CommandLine.arguments.dropFirst())))
