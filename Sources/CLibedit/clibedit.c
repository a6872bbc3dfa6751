#define _GNU_SOURCE
#include "clibedit.h"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int charset_is_utf8(void) {
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

int kontorist_use_utf8(void) {
  static const char *const fallbacks[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8"};
  if (setlocale(LC_CTYPE, "") != NULL && charset_is_utf8()) return 1;
  for (size_t i = 0; i < sizeof fallbacks / sizeof *fallbacks; i++)
    if (setlocale(LC_CTYPE, fallbacks[i]) != NULL && charset_is_utf8()) return 1;
  return 0;
}

int kontorist_columns(wchar_t character) { return wcwidth(character); }

EditLine *kontorist_el_open(const char *program, int input, int output, FILE **stream) {
  int copy = fcntl(output, F_DUPFD_CLOEXEC, 3);
  if (copy < 0) return NULL;
  *stream = fdopen(copy, "w");
  if (*stream == NULL) {
    close(copy);
    return NULL;
  }
  EditLine *editor = el_init_fd(program, stdin, *stream, stderr, input, copy, STDERR_FILENO);
  if (editor == NULL) {
    fclose(*stream);
    return NULL;
  }
  // Ours are the signals; see kontorist_wait.
  el_wset(editor, EL_SIGNAL, 0);
  return editor;
}

void kontorist_el_close(EditLine *editor, FILE *stream) {
  // el_end would flush the input queue; with editing switched off it leaves the terminal alone.
  el_wset(editor, EL_PREP_TERM, 0);
  el_wset(editor, EL_EDITMODE, 0);
  el_end(editor);
  fclose(stream);
}

int kontorist_el_set_client(EditLine *editor, void *client) {
  return el_wset(editor, EL_CLIENTDATA, client);
}

void *kontorist_el_client(EditLine *editor) {
  void *client = NULL;
  el_wget(editor, EL_CLIENTDATA, &client);
  return client;
}

int kontorist_el_set_prompt(EditLine *editor, kontorist_prompt prompt, wchar_t marker) {
  return el_wset(editor, EL_PROMPT_ESC, prompt, marker);
}

int kontorist_el_set_right_prompt(EditLine *editor, kontorist_prompt prompt, wchar_t marker) {
  return el_wset(editor, EL_RPROMPT_ESC, prompt, marker);
}

int kontorist_el_set_reader(EditLine *editor, int (*reader)(EditLine *, wchar_t *)) {
  return el_wset(editor, EL_GETCFN, reader);
}

int kontorist_el_set_history(EditLine *editor, HistoryW *history) {
  return el_wset(editor, EL_HIST, history_w, history);
}

int kontorist_el_set_editor(EditLine *editor, const char *name) {
  return el_set(editor, EL_EDITOR, name);
}

int kontorist_el_is_emacs(EditLine *editor) {
  const char *name = NULL;
  return el_get(editor, EL_EDITOR, &name) == 0 && name != NULL && strcmp(name, "emacs") == 0;
}

int kontorist_el_add(
    EditLine *editor, const char *name, const char *help, kontorist_command command) {
  return el_set(editor, EL_ADDFN, name, help, command);
}

int kontorist_el_bind(EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, key, command, NULL);
}

int kontorist_el_bind_alternate(EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, "-a", key, command, NULL);
}

void kontorist_el_redraw(EditLine *editor) { el_wset(editor, EL_REFRESH); }

void kontorist_el_prepare(EditLine *editor, int raw) { el_wset(editor, EL_PREP_TERM, raw); }

int kontorist_el_configure(EditLine *editor, const wchar_t *line) {
  TokenizerW *words = tok_winit(NULL);
  if (words == NULL) return -1;
  int count = 0;
  const wchar_t **list = NULL;
  int result = -1;
  // Anything but 0 is a quote left open.
  if (tok_wstr(words, line, &count, &list) == 0 && count > 0)
    result = el_wparse(editor, count, list);
  tok_wend(words);
  return result;
}

HistoryW *kontorist_history_open(int limit) {
  HistoryW *history = history_winit();
  if (history == NULL) return NULL;
  HistEventW event;
  history_w(history, &event, H_SETSIZE, limit);
  history_w(history, &event, H_SETUNIQUE, 1);
  return history;
}

void kontorist_history_enter(HistoryW *history, const wchar_t *line) {
  HistEventW event;
  history_w(history, &event, H_ENTER, line);
}
