// measure RUNS PROGRAM [ARGUMENT...]: starts the program RUNS times, one after the other, and
// prints a line for each: wall seconds, peak resident kilobytes. Its output is thrown away;
// what it says on standard error is not. Stops with 1 when a run does not end with 0.
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  if (argc < 3) {
    fprintf(stderr, "usage: measure RUNS PROGRAM [ARGUMENT...]\n");
    return 2;
  }
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
  for (int run = 0; run < atoi(argv[1]); run++) {
    double start = now();
    pid_t child;
    int failure = posix_spawnp(&child, argv[2], &files, NULL, argv + 2, environ);
    if (failure != 0) {
      fprintf(stderr, "%s: %s\n", argv[2], strerror(failure));
      return 1;
    }
    int status;
    struct rusage usage;
    wait4(child, &status, 0, &usage);
    double seconds = now() - start;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
      fprintf(stderr, "%s ended with %s %d\n", argv[2], WIFEXITED(status) ? "code" : "signal",
              WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status));
      return 1;
    }
    printf("%.6f %ld\n", seconds, usage.ru_maxrss);
  }
  return 0;
}
