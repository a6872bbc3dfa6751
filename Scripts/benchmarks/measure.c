// measure [-o FOLDER] RUNS PROGRAM [ARGUMENT...] [// PROGRAM [ARGUMENT...]]...
//
// Starts each of the programs RUNS times, in turn: whatever else the machine does meanwhile meets
// all of them. Prints a line for each run: which program (from 1), wall seconds, peak resident
// kilobytes. What a program writes is thrown away, that of the last run with -o is kept in
// FOLDER under its number; what it says on standard error is not touched. A program that does not
// end with 0 is not started again and has no lines; in the end measure itself ends with 1 then.
#include <fcntl.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

enum { most_programs = 16 };

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

// False when the program did not end with 0.
static bool run(char **program, const char *output, double *seconds, long *kilobytes) {
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  double start = now();
  pid_t child;
  int failure = posix_spawnp(&child, program[0], &files, NULL, program, environ);
  posix_spawn_file_actions_destroy(&files);
  if (failure != 0) {
    fprintf(stderr, "%s: %s\n", program[0], strerror(failure));
    return false;
  }
  int status;
  struct rusage usage;
  wait4(child, &status, 0, &usage);
  *seconds = now() - start;
  *kilobytes = usage.ru_maxrss;
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return true;
  fprintf(stderr, "%s ended with %s %d\n", program[0], WIFEXITED(status) ? "code" : "signal",
          WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status));
  return false;
}

int main(int argc, char **argv) {
  const char *folder = NULL;
  int next = 1;
  if (argc > 2 && strcmp(argv[1], "-o") == 0) {
    folder = argv[2];
    next = 3;
  }
  int runs = next < argc ? atoi(argv[next++]) : 0;
  char **programs[most_programs];
  int count = 0;
  for (bool starts = true; next < argc; next++) {
    if (strcmp(argv[next], "//") == 0) {
      argv[next] = NULL;
      starts = true;
    } else if (starts && count < most_programs) {
      programs[count++] = argv + next;
      starts = false;
    }
  }
  if (runs < 1 || count == 0) {
    fprintf(stderr, "usage: measure [-o FOLDER] RUNS PROGRAM [ARGUMENT...] [// PROGRAM...]...\n");
    return 2;
  }
  double *seconds = calloc((size_t)(runs * count), sizeof(double));
  long *kilobytes = calloc((size_t)(runs * count), sizeof(long));
  bool failed[most_programs] = {false};
  if (seconds == NULL || kilobytes == NULL) return 1;
  for (int turn = 0; turn < runs; turn++) {
    for (int which = 0; which < count; which++) {
      char output[4096] = "/dev/null";
      if (folder != NULL && turn == runs - 1)
        snprintf(output, sizeof output, "%s/%d", folder, which + 1);
      int place = which * runs + turn;
      if (!failed[which] && !run(programs[which], output, seconds + place, kilobytes + place))
        failed[which] = true;
    }
  }
  int code = 0;
  for (int which = 0; which < count; which++) {
    if (failed[which]) code = 1;
    for (int turn = 0; turn < runs && !failed[which]; turn++)
      printf("%d %.6f %ld\n", which + 1, seconds[which * runs + turn],
             kilobytes[which * runs + turn]);
  }
  return code;
}
