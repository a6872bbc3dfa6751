// A spreadsheet in memory, over libxlsxwriter. The library is opened when it is needed and not
// linked: few write spreadsheets, and with its four companions it would slow every start.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How the cells of a style look; amounts have thousands parted and so many places.
typedef enum {
  KONTORIST_XLSX_PLAIN,
  KONTORIST_XLSX_HEADER,
  KONTORIST_XLSX_HEADER_RIGHT,
  KONTORIST_XLSX_DATE,
  KONTORIST_XLSX_COUNT,
  KONTORIST_XLSX_AMOUNT,
  KONTORIST_XLSX_AMOUNT_0,
  KONTORIST_XLSX_AMOUNT_3,
  KONTORIST_XLSX_EXACT,
  KONTORIST_XLSX_TOTAL,
  KONTORIST_XLSX_TOTAL_AMOUNT,
  KONTORIST_XLSX_TOTAL_EXACT,
  KONTORIST_XLSX_STYLES,
} kontorist_xlsx_style;

typedef struct kontorist_xlsx kontorist_xlsx;

/// The library as this program was built with it: `libxlsxwriter.so.4`.
extern const char *const kontorist_xlsx_library;

/// Begins a workbook; NULL where the library is not there. `created` is in seconds since 1970.
kontorist_xlsx *kontorist_xlsx_open(
    const char *library, const char *title, const char *company, int64_t created);

/// Begins a sheet; its cells come row by row, none above one that was written.
void kontorist_xlsx_sheet(kontorist_xlsx *book, const char *name);
void kontorist_xlsx_column(kontorist_xlsx *book, uint16_t column, double width);
void kontorist_xlsx_text(
    kontorist_xlsx *book, uint32_t row, uint16_t column, const char *text,
    kontorist_xlsx_style style);
void kontorist_xlsx_number(
    kontorist_xlsx *book, uint32_t row, uint16_t column, double value, kontorist_xlsx_style style);
void kontorist_xlsx_formula(
    kontorist_xlsx *book, uint32_t row, uint16_t column, const char *formula, double value,
    kontorist_xlsx_style style);

/// Keeps the first row in sight, and lets the rows through `last` be filtered by their columns;
/// before the cells.
void kontorist_xlsx_heading(kontorist_xlsx *book, uint32_t last, uint16_t last_column);

/// Ends the workbook and gives its size in bytes; 0 when something went wrong on the way.
size_t kontorist_xlsx_finish(kontorist_xlsx *book);
/// Copies a finished workbook out; false when it does not hold every row that was written.
bool kontorist_xlsx_copy(const kontorist_xlsx *book, uint8_t *bytes, size_t count);
/// Libxlsxwriter's words for what went wrong, in English; "" where its files did not take all.
const char *kontorist_xlsx_error(const kontorist_xlsx *book);

void kontorist_xlsx_free(kontorist_xlsx *book);
