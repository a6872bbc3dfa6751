#define _GNU_SOURCE
#include "cxlsx.h"
#include "verify.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

const char *const kontorist_xlsx_library = "libxlsxwriter.so." LXW_SOVERSION;

// The functions of the library that are used, each with the type its header gives it.
#define FUNCTIONS(each) \
  each(workbook_new_opt) each(workbook_add_worksheet) each(workbook_add_format) \
  each(workbook_set_properties) each(workbook_close) each(lxw_workbook_free) \
  each(worksheet_write_string) each(worksheet_write_number) each(worksheet_write_formula_num) \
  each(worksheet_set_column) each(worksheet_freeze_panes) each(worksheet_autofilter) \
  each(format_set_bold) each(format_set_num_format) each(format_set_top) \
  each(format_set_bottom) each(format_set_align) each(lxw_strerror)

typedef struct {
#define FIELD(name) __typeof__(name) *name;
  FUNCTIONS(FIELD)
#undef FIELD
} functions;

enum { SHEETS = 8 };

struct kontorist_xlsx {
  void *library;
  functions f;
  int descriptor;
  lxw_workbook *book;
  lxw_worksheet *sheets[SHEETS];
  int sheet_count;
  /// Of each sheet, how many rows have cells; they come in order.
  uint32_t row_counts[SHEETS];
  uint32_t last_row;
  lxw_format *formats[KONTORIST_XLSX_STYLES];
  lxw_error error;
};

static bool find(void *library, functions *found) {
#define FIND(name) \
  if ((found->name = (__typeof__(found->name))dlsym(library, #name)) == NULL) return false;
  FUNCTIONS(FIND)
#undef FIND
  return true;
}

static void note(kontorist_xlsx *book, lxw_error error) {
  if (book->error == LXW_NO_ERROR) book->error = error;
}

static void make_formats(kontorist_xlsx *book) {
  static const struct {
    const char *number;
    bool is_bold, is_right, has_rule, is_total;
  } looks[KONTORIST_XLSX_STYLES] = {
      [KONTORIST_XLSX_HEADER] = {NULL, true, false, true, false},
      [KONTORIST_XLSX_HEADER_RIGHT] = {NULL, true, true, true, false},
      [KONTORIST_XLSX_DATE] = {"yyyy-mm-dd", false, false, false, false},
      [KONTORIST_XLSX_COUNT] = {"0", false, false, false, false},
      [KONTORIST_XLSX_AMOUNT] = {"#,##0.00", false, false, false, false},
      [KONTORIST_XLSX_AMOUNT_0] = {"#,##0", false, false, false, false},
      [KONTORIST_XLSX_AMOUNT_3] = {"#,##0.000", false, false, false, false},
      [KONTORIST_XLSX_EXACT] = {"@", false, true, false, false},
      [KONTORIST_XLSX_TOTAL] = {NULL, true, false, false, true},
      [KONTORIST_XLSX_TOTAL_AMOUNT] = {"#,##0.00", true, false, false, true},
      [KONTORIST_XLSX_TOTAL_EXACT] = {"@", true, true, false, true},
  };
  for (int style = KONTORIST_XLSX_HEADER; style < KONTORIST_XLSX_STYLES; style++) {
    lxw_format *format = book->f.workbook_add_format(book->book);
    book->formats[style] = format;
    if (format == NULL) {
      note(book, LXW_ERROR_MEMORY_MALLOC_FAILED);
      return;
    }
    if (looks[style].number != NULL) book->f.format_set_num_format(format, looks[style].number);
    if (looks[style].is_bold) book->f.format_set_bold(format);
    if (looks[style].is_right) book->f.format_set_align(format, LXW_ALIGN_RIGHT);
    if (looks[style].has_rule) book->f.format_set_bottom(format, LXW_BORDER_THIN);
    if (looks[style].is_total) book->f.format_set_top(format, LXW_BORDER_THIN);
  }
}

kontorist_xlsx *kontorist_xlsx_open(
    const char *library, const char *title, const char *company, int64_t created) {
  kontorist_xlsx *book = calloc(1, sizeof *book);
  if (book == NULL) return NULL;
  book->descriptor = -1;
  book->library = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (book->library == NULL || !find(book->library, &book->f)) {
    kontorist_xlsx_free(book);
    return NULL;
  }
  // The library writes to a path only; this one leads to memory that nobody else sees.
  char path[32];
  book->descriptor = memfd_create("kontorist", MFD_CLOEXEC);
  snprintf(path, sizeof path, "/proc/self/fd/%d", book->descriptor);
  // Rows go to a temporary file as they come: a million of them do not fit into memory.
  lxw_workbook_options options = {.constant_memory = LXW_TRUE, .use_zip64 = LXW_FALSE};
  book->book = book->f.workbook_new_opt(path, &options);
  if (book->descriptor < 0 || book->book == NULL) {
    note(book, LXW_ERROR_CREATING_XLSX_FILE);
    return book;
  }
  lxw_doc_properties properties = {
      .title = (char *)title, .company = (char *)company, .created = (time_t)created};
  note(book, book->f.workbook_set_properties(book->book, &properties));
  make_formats(book);
  return book;
}

static lxw_worksheet *current(const kontorist_xlsx *book) {
  return book->error != LXW_NO_ERROR || book->sheet_count == 0
             ? NULL
             : book->sheets[book->sheet_count - 1];
}

void kontorist_xlsx_sheet(kontorist_xlsx *book, const char *name) {
  if (book->error != LXW_NO_ERROR) return;
  lxw_worksheet *sheet =
      book->sheet_count < SHEETS ? book->f.workbook_add_worksheet(book->book, name) : NULL;
  if (sheet == NULL) return note(book, LXW_ERROR_PARAMETER_VALIDATION);
  book->sheets[book->sheet_count++] = sheet;
}

// A row counts once something is written into it.
static lxw_worksheet *at(kontorist_xlsx *book, uint32_t row) {
  lxw_worksheet *sheet = current(book);
  if (sheet == NULL) return NULL;
  uint32_t *count = &book->row_counts[book->sheet_count - 1];
  if (*count == 0 || row != book->last_row) (*count)++;
  book->last_row = row;
  return sheet;
}

void kontorist_xlsx_column(kontorist_xlsx *book, uint16_t column, double width) {
  lxw_worksheet *sheet = current(book);
  if (sheet != NULL)
    note(book, book->f.worksheet_set_column(sheet, column, column, width, NULL));
}

void kontorist_xlsx_text(
    kontorist_xlsx *book, uint32_t row, uint16_t column, const char *text,
    kontorist_xlsx_style style) {
  lxw_worksheet *sheet = at(book, row);
  if (sheet != NULL)
    note(
        book,
        book->f.worksheet_write_string(sheet, row, column, text, book->formats[style]));
}

void kontorist_xlsx_number(
    kontorist_xlsx *book, uint32_t row, uint16_t column, double value,
    kontorist_xlsx_style style) {
  lxw_worksheet *sheet = at(book, row);
  if (sheet != NULL)
    note(
        book,
        book->f.worksheet_write_number(sheet, row, column, value, book->formats[style]));
}

void kontorist_xlsx_formula(
    kontorist_xlsx *book, uint32_t row, uint16_t column, const char *formula, double value,
    kontorist_xlsx_style style) {
  lxw_worksheet *sheet = at(book, row);
  if (sheet != NULL)
    note(
        book,
        book->f.worksheet_write_formula_num(
            sheet, row, column, formula, book->formats[style], value));
}

void kontorist_xlsx_heading(kontorist_xlsx *book, uint32_t last, uint16_t last_column) {
  lxw_worksheet *sheet = current(book);
  if (sheet == NULL) return;
  book->f.worksheet_freeze_panes(sheet, 1, 0);
  note(book, book->f.worksheet_autofilter(sheet, 0, 0, last, last_column));
}

size_t kontorist_xlsx_finish(kontorist_xlsx *book) {
  if (book->error != LXW_NO_ERROR) return 0;
  // The library does not look whether its temporary files took all that was written.
  for (int place = 0; place < book->sheet_count; place++) {
    FILE *rows = book->sheets[place]->optimize_tmpfile;
    if (rows == NULL || fflush(rows) != 0 || ferror(rows)) return 0;
  }
  note(book, book->f.workbook_close(book->book));
  // Freed by that, whatever came of it.
  book->book = NULL;
  struct stat status;
  if (book->error != LXW_NO_ERROR || fstat(book->descriptor, &status) != 0) return 0;
  return (size_t)status.st_size;
}

bool kontorist_xlsx_copy(const kontorist_xlsx *book, uint8_t *bytes, size_t count) {
  size_t done = 0;
  while (done < count) {
    ssize_t read = pread(book->descriptor, bytes + done, count - done, (off_t)done);
    if (read <= 0) return false;
    done += (size_t)read;
  }
  return kontorist_xlsx_is_whole(
      book->library, bytes, count, book->row_counts, book->sheet_count);
}

const char *kontorist_xlsx_error(const kontorist_xlsx *book) {
  return book->error == LXW_NO_ERROR ? "" : book->f.lxw_strerror(book->error);
}

void kontorist_xlsx_free(kontorist_xlsx *book) {
  if (book == NULL) return;
  if (book->book != NULL) book->f.lxw_workbook_free(book->book);
  if (book->descriptor >= 0) close(book->descriptor);
  if (book->library != NULL) dlclose(book->library);
  free(book);
}
