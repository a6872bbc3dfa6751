#define _GNU_SOURCE
#include "clibedit.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static volatile sig_atomic_t pending_interrupt;
static volatile sig_atomic_t pending_resize;
static volatile sig_atomic_t pending_suspend;
static volatile sig_atomic_t pending_continue;
static volatile sig_atomic_t pending_end;

// While a line is read these are blocked and come through only inside ppoll: none can fall
// between a look at its flag and the wait. SIGQUIT is dropped, as other shells do.
static const int noted[] = {SIGINT, SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGQUIT};
// After these the process dies, but not with a raw terminal.
static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
enum { NOTED = sizeof noted / sizeof *noted, FATAL = sizeof fatal / sizeof *fatal };

static struct sigaction before_noted[NOTED];
static struct sigaction before_fatal[FATAL];
static sigset_t outer_mask;

static struct termios saved_modes;
static int saved_input = -1;
static int saved_output = -1;
static int saved_paste;

static void note(int number) {
  switch (number) {
    case SIGINT: pending_interrupt = 1; break;
    case SIGWINCH: pending_resize = 1; break;
    case SIGTSTP: pending_suspend = 1; break;
    case SIGCONT: pending_continue = 1; break;
    case SIGTERM:
    case SIGHUP: pending_end = number; break;
    default: break;
  }
}

static void write_sequence(const char *sequence) {
  // Nothing can be done about a terminal that takes no bytes.
  ssize_t written = write(saved_output, sequence, strlen(sequence));
  (void)written;
}

static void restore_terminal(void) {
  if (saved_input < 0) return;
  int kept = errno;
  if (saved_paste) write_sequence("\033[?2004l");
  tcsetattr(saved_input, TCSANOW, &saved_modes);
  errno = kept;
}

/// Puts the terminal right and leaves the signal to whoever had it before: the instruction that
/// failed is run again and fails for them.
static void die(int number) {
  restore_terminal();
  for (int i = 0; i < FATAL; i++)
    if (fatal[i] == number) sigaction(number, &before_fatal[i], NULL);
}

static void install(int number, void (*handler)(int), struct sigaction *before) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  // No SA_RESTART: a read that waits has to come back.
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, before);
}

void kontorist_reading_begins(int input, int output, int bracketed_paste) {
  fflush(stdout);
  saved_output = output;
  saved_paste = bracketed_paste;
  saved_input = tcgetattr(input, &saved_modes) == 0 ? input : -1;
  sigset_t blocked;
  sigemptyset(&blocked);
  for (int i = 0; i < NOTED; i++) sigaddset(&blocked, noted[i]);
  pthread_sigmask(SIG_BLOCK, &blocked, &outer_mask);
  for (int i = 0; i < NOTED; i++) {
    sigdelset(&outer_mask, noted[i]);
    install(noted[i], note, &before_noted[i]);
  }
  for (int i = 0; i < FATAL; i++) install(fatal[i], die, &before_fatal[i]);
  pending_interrupt = pending_resize = pending_suspend = pending_continue = pending_end = 0;
  if (bracketed_paste) write_sequence("\033[?2004h");
}

void kontorist_reading_ends(void) {
  if (saved_paste) write_sequence("\033[?2004l");
  saved_input = -1;
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &before_fatal[i], NULL);
  for (int i = 0; i < NOTED; i++) sigaction(noted[i], &before_noted[i], NULL);
  pthread_sigmask(SIG_SETMASK, &outer_mask, NULL);
}

/// Lets a signal have the effect it had before the line was read.
static void pass_on(int number) {
  struct sigaction ours;
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, number);
  for (int i = 0; i < NOTED; i++)
    if (noted[i] == number) sigaction(number, &before_noted[i], &ours);
  pthread_sigmask(SIG_UNBLOCK, &one, NULL);
  raise(number);
  pthread_sigmask(SIG_BLOCK, &one, NULL);
  sigaction(number, &ours, NULL);
}

static int taken(volatile sig_atomic_t *flag) {
  int value = *flag;
  *flag = 0;
  return value;
}

int kontorist_wait(int input) {
  for (;;) {
    int end = taken(&pending_end);
    if (end != 0) {
      restore_terminal();
      write_sequence("\n");
      pass_on(end);
      return KONTORIST_CLOSED;
    }
    // Stays pending: whoever else reads on, within a search or a paste, has to leave as well.
    if (pending_interrupt) return KONTORIST_INTERRUPT;
    if (taken(&pending_suspend)) return KONTORIST_SUSPEND;
    if (taken(&pending_continue)) return KONTORIST_CONTINUE;
    if (taken(&pending_resize)) return KONTORIST_RESIZE;
    struct pollfd waiting = {.fd = input, .events = POLLIN};
    int ready = ppoll(&waiting, 1, NULL, &outer_mask);
    if (ready > 0) return KONTORIST_INPUT;
    if (ready < 0 && errno != EINTR) return KONTORIST_CLOSED;
  }
}

void kontorist_suspend(void) {
  restore_terminal();
  pass_on(SIGTSTP);
  // The one that woke us is dealt with by the caller.
  static const struct timespec at_once;
  sigset_t woken;
  sigemptyset(&woken);
  sigaddset(&woken, SIGCONT);
  sigtimedwait(&woken, NULL, &at_once);
  if (saved_paste) write_sequence("\033[?2004h");
}

void kontorist_interrupt_install(void) { install(SIGINT, note, NULL); }

int kontorist_interrupt_pending(void) { return pending_interrupt; }

void kontorist_interrupt_clear(void) { pending_interrupt = 0; }

void kontorist_ignore_broken_pipes(void) { signal(SIGPIPE, SIG_IGN); }
