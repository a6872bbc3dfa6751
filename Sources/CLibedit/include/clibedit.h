// What Swift cannot reach of libedit by itself: `el_set` and `history` are variadic, and signal
// handlers must not enter the Swift runtime.
#pragma once
#include <histedit.h>
#include <stdio.h>
#include <wchar.h>

/// Takes the character set of the environment, or C.UTF-8 where that one is not UTF-8, since
/// libedit drops what the character set cannot hold. Returns 0 when no UTF-8 locale exists.
int kontorist_use_utf8(void);

/// Columns of a character on the screen; negative when it cannot be shown.
int kontorist_columns(wchar_t character);

/// Opens an editor on two terminal descriptors; `*stream` is closed by kontorist_el_close.
EditLine *kontorist_el_open(const char *program, int input, int output, FILE **stream);
/// Ends the editor without losing what was typed ahead, and restores the modes of the terminal.
void kontorist_el_close(EditLine *editor, FILE *stream);

typedef unsigned char (*kontorist_command)(EditLine *editor, int key);
typedef wchar_t *(*kontorist_prompt)(EditLine *editor);

int kontorist_el_set_client(EditLine *editor, void *client);
void *kontorist_el_client(EditLine *editor);
int kontorist_el_set_prompt(EditLine *editor, kontorist_prompt prompt, wchar_t marker);
int kontorist_el_set_right_prompt(EditLine *editor, kontorist_prompt prompt, wchar_t marker);
int kontorist_el_set_reader(EditLine *editor, int (*reader)(EditLine *, wchar_t *));
int kontorist_el_set_history(EditLine *editor, HistoryW *history);
int kontorist_el_set_editor(EditLine *editor, const char *name);
int kontorist_el_is_emacs(EditLine *editor);
int kontorist_el_add(
    EditLine *editor, const char *name, const char *help, kontorist_command command);
int kontorist_el_bind(EditLine *editor, const char *key, const char *command);
int kontorist_el_bind_alternate(EditLine *editor, const char *key, const char *command);
/// Draws prompt and line anew at the place of the cursor, which must be in the first column.
void kontorist_el_redraw(EditLine *editor);
/// Raw for editing (1) or as the programs of the user expect it (0).
void kontorist_el_prepare(EditLine *editor, int raw);
/// Carries out one line of an editrc file; -1 when libedit refuses it.
int kontorist_el_configure(EditLine *editor, const wchar_t *line);

HistoryW *kontorist_history_open(int limit);
void kontorist_history_enter(HistoryW *history, const wchar_t *line);

/// What ended a wait for input.
enum kontorist_event {
  KONTORIST_INPUT,
  KONTORIST_INTERRUPT,
  KONTORIST_RESIZE,
  KONTORIST_SUSPEND,
  KONTORIST_CONTINUE,
  KONTORIST_CLOSED,
};

/// From here to kontorist_reading_ends signals are only noted, and taken in kontorist_wait.
/// One line can be read at a time in a process.
void kontorist_reading_begins(int input, int output, int bracketed_paste);
void kontorist_reading_ends(void);
int kontorist_wait(int input);
/// Stops the process as Ctrl-Z would have, and returns when it is continued.
void kontorist_suspend(void);

/// Notes Ctrl-C in a flag instead of ending the process.
void kontorist_interrupt_install(void);
int kontorist_interrupt_pending(void);
void kontorist_interrupt_clear(void);
/// Makes a write to a closed pipe fail instead of ending the process.
void kontorist_ignore_broken_pipes(void);
